package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import library.Forwarding;

class User {

    @AsyncActions(target = Forwarding.Child.class, methods = "same(String)")
    interface Erased {}

    @AsyncActions(target = Forwarding.Hiding.class, methods = "same")
    interface Hidden {}

    @AsyncActions(target = Forwarding.Ambiguous.class, methods = "count")
    interface Defaults {}

    @AsyncActions(target = Forwarding.Twice.class, methods = "plain")
    interface Plain {}

    @AsyncActions(target = Forwarding.Unions.class, methods = "union")
    interface Unions {}

    @SuppressWarnings("asyncactions") // "*" brings nothing.
    @AsyncActions(target = Forwarding.Chain.class, methods = "size", fluent = "*")
    interface Chain {}

    ActionFuture<String> same(AsyncForwardingHiding hiding) {
        return hiding.sameAsync("");
    }

    ActionFuture<Integer> count(AsyncForwardingAmbiguous ambiguous) {
        return ambiguous.countAsync("");
    }

    ActionFuture<String> same(AsyncForwardingChild child) {
        return child.sameAsync("");
    }
}
