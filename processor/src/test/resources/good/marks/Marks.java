package test;

import io.github.asyncactions.AsyncActions;

/** A mark counts for the methods that override the marked one, too, unless they have one of their own. */
class Marks {

    interface Store<T> {

        @AsyncActions.Writes
        void save(T value);

        @AsyncActions.QueriesOnly
        long count();

        @AsyncActions.Writes
        long other();
    }

    abstract static class Base<T> implements Store<T> {

        @AsyncActions.QueriesOnly
        public long inherited() { return 1; }
    }

    @AsyncActions(methods = {"save", "count", "other", "inherited"}, name = "MarkedStore")
    static class FileStore extends Base<String> {

        @Override
        public void save(String value) {}

        @Override
        public long count() { return 1; }

        @Override
        @AsyncActions.QueriesOnly
        public long other() { return 1; }
    }
}
