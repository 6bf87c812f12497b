package user;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import library.AnotherWrapper;
import library.LibraryWrapper;
import library.Mentions;
import library.Overloaded;
import library.Spec;

class User {

    @AsyncActions(fluent = "*", uses = Spec.class)
    interface Source {
        Mentions mentions();

        StringBuilder another();
    }

    @AsyncActions(target = Mentions.class, methods = "count", fluent = "*")
    interface Complete {}

    @AsyncActions(
            target = Overloaded.class,
            methods = {"count(int, int)", "count(int, String)"})
    interface Distant {}

    LibraryWrapper library(AsyncUserSource source) {
        return source.mentions();
    }

    AnotherWrapper another(AsyncUserSource source) {
        return source.another();
    }

    ActionFuture<Long> count(AsyncMentions mentions) {
        return mentions.self().countAsync();
    }
}
