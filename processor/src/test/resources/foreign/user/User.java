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

    ActionFuture<Integer> pair(AsyncTraitInner inner) {
        inner.pairAsync("", new Object());
        return inner.pairAsync("", "");
    }

    ActionFuture<Integer> one(AsyncTraitInner inner) {
        return inner.oneAsync("");
    }

    ActionFuture<String> same(AsyncForwardingChild child) {
        return child.sameAsync("");
    }
}
