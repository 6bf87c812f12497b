package library;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public class Directory {

    public @Nullable String find(String key) {
        return null;
    }

    public void rename(String from, @Nullable String to) {}

    public List<@Nullable String> names(List<@Nullable String> more) {
        return more;
    }

    @NullUnmarked
    public String unknown(String any) {
        return any;
    }
}
