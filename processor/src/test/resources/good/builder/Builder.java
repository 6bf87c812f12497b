package test;

import io.github.asyncactions.AsyncActions;

/** A recorded builder, and a source that hands it out. */
public final class Builder<T> {

    public Builder<T> with(String key, Object... values) {
        return this;
    }

    public <U> Builder<U> as(Class<U> type) throws java.io.IOException {
        return null;
    }

    public Builder<?> any() {
        return this;
    }

    public Builder<T> secret$() {
        return this;
    }

    public void save(String path) {}

    @AsyncActions(
            target = Builder.class,
            methods = "save",
            fluent = {"*", "-any"},
            recorded = true,
            interruptible = false)
    public interface Spec {}

    @AsyncActions(fluent = {"builder", "filtered"}, uses = Spec.class, methods = "count")
    public abstract static class Source<T> {
        public abstract Builder<T> builder();

        public abstract Source<T> filtered(String condition) throws java.io.IOException;

        public abstract long count();
    }
}
