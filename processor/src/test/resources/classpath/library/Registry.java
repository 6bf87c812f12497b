package library;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public class Registry<T extends @Nullable Object> {

    public @Nullable T find(String key, @Nullable List<@Nullable T> others) {
        return null;
    }

    @javax.annotation.Nullable
    public String last() {
        return null;
    }

    public void put(@javax.annotation.Nullable String key) {}
}
