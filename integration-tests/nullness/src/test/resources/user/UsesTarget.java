package user;

import java.util.List;
import library.Directory;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class UsesTarget {

    void use(Directory directory, List<String> whole, List<@Nullable String> names) {
        directory.find(null);
        directory.find("a").length();
        directory.rename("a", null);
        directory.rename(null, "b");
        directory.names(names);
        directory.names(whole);
        directory.unknown(null).length();
    }
}
