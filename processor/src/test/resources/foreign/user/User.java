package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import library.Forwarding;
import library.Trait;

class User {

    @AsyncActions(
            target = Trait.Inner.class,
            methods = {"pair", "one"})
    interface Raw {}

    @AsyncActions(target = Forwarding.Child.class, methods = "same(String)")
    interface Erased {}

    @AsyncActions(target = Forwarding.Hiding.class, methods = "same")
    interface Hidden {}

    @AsyncActions(target = Forwarding.Wild.class, methods = "same")
    interface Wildcard {}

    @AsyncActions(target = Forwarding.Ambiguous.class, methods = "count")
    interface Defaults {}

    @AsyncActions(target = Forwarding.Twice.class, methods = "plain")
    interface Plain {}

    @AsyncActions(target = Forwarding.Unions.class, methods = "union")
    interface Unions {}

    @SuppressWarnings("asyncactions") // "*" brings nothing.
    @AsyncActions(target = Forwarding.Chain.class, methods = "size", fluent = "*")
    interface Chain {}

    ActionFuture<Integer> pair(AsyncTraitInner inner) {
        inner.pairAsync("", new Object());
        return inner.pairAsync("", "");
    }

    ActionFuture<Integer> one(AsyncTraitInner inner) {
        return inner.oneAsync("");
    }

    ActionFuture<String> same(AsyncForwardingHiding hiding) {
        return hiding.sameAsync("");
    }

    ActionFuture<Object> same(AsyncForwardingWild wild) {
        return wild.sameAsync("");
    }

    ActionFuture<Integer> count(AsyncForwardingAmbiguous ambiguous) {
        return ambiguous.countAsync("");
    }

    ActionFuture<String> same(AsyncForwardingChild child) {
        return child.sameAsync("");
    }
}
