package user;

import io.github.asyncactions.AsyncActions;
import library.BoundByGone;
import library.HasGone;
import library.Mentions;
import library.MentionsGenerically;
import library.Overloaded;

class Incomplete {

    @AsyncActions(target = HasGone.class, methods = "count") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Parent {}

    @AsyncActions(target = BoundByGone.class, methods = "count") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Variable {}

    @AsyncActions(target = Mentions.class, methods = "gone") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Result {}

    @AsyncActions(
            target = Overloaded.class,
            methods = {
                "count(int, int)",
                "count(String)" // error: [AsyncActions-UnresolvedType] library.Gone
            })
    interface Static {}

    @AsyncActions(
            target = Overloaded.class,
            methods = "count(String, Object)") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Varargs {}

    @AsyncActions(target = MentionsGenerically.class, methods = "lost") // error: [AsyncActions-UnresolvedType] library.Lost
    interface Generic {}

    @AsyncActions(
            target = Overloaded.class,
            methods = "size(int)") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Bound {}
}
