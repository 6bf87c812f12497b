package test;

import io.github.asyncactions.AsyncActions;

/** A getter that is an action, beside a fluent setter of the same name. */
class Overloads {

    abstract static class Query implements Cloneable {
        public abstract long limit();
        public abstract Query limit(int rows);
        Query hidden(int rows) { return this; }
        @Override public Query clone() { return this; }
    }

    @AsyncActions(target = Query.class, name = "BothSigned", methods = "limit()", fluent = "limit(int)")
    interface BothSignedActions {}

    @AsyncActions(target = Query.class, name = "GetterSigned", methods = "limit()", fluent = "limit")
    interface GetterSignedActions {}

    @AsyncActions(target = Query.class, name = "SetterSigned", methods = "limit", fluent = "limit(int)")
    interface SetterSignedActions {}

    /** {@code "-hidden"} says that it is not expected; {@code clone} is never brought. */
    @AsyncActions(target = Query.class, name = "WithStar", methods = "limit()", fluent = {"*", "-hidden"})
    interface WithStarActions {}

    @SuppressWarnings("asyncactions")
    @AsyncActions(target = Query.class, name = "Suppressed", methods = "limit()", fluent = "*")
    interface SuppressedActions {}

    Object use(Query query) {
        return new Object[] {
            BothSigned.of(query).limit(1).limitAsync(),
            GetterSigned.of(query).limit(1).limitAsync(),
            SetterSigned.of(query).limit(1).limitAsync(),
            WithStar.of(query).limit(1).limitAsync(),
            Suppressed.of(query).limit(1).limitAsync(),
        };
    }
}
