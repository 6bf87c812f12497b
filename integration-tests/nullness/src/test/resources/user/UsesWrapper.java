package user;

import java.util.List;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class UsesWrapper {

    void use(AsyncDirectory directory, List<String> whole, List<@Nullable String> names) {
        directory.findAsync(null);
        directory.findAsync("a").join().length();
        directory.renameAsync("a", null);
        directory.renameAsync(null, "b");
        directory.namesAsync(names);
        directory.namesAsync(whole);
        directory.unknownAsync(null).join().length();
    }
}
