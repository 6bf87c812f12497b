package user;

import io.github.asyncactions.AsyncActions;
import library.HasGone;
import library.Mentions;

class Incomplete {

    @AsyncActions(target = HasGone.class, methods = "count") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Parent {}

    @AsyncActions(target = Mentions.class, methods = "gone") // error: [AsyncActions-UnresolvedType] library.Gone
    interface Result {}
}
