package test.exclusionofnamed;

import io.github.asyncactions.AsyncActions;

/** What is named, and excluded. */
class ExclusionOfNamed {

    @AsyncActions(fluent = {"*", "map", "-map"}) // error: [AsyncActions-ExcludesNothing] "-map" takes out what "map" names: take one of the two out
    static class Same {

        public Same map() { return this; }
        public Same map(int times) { return this; }
        public Same other() { return this; }
    }

    @AsyncActions(fluent = {"*", "map", "-map(int)"}) // error: [AsyncActions-ExcludesNothing] "-map(int)" takes out what "map" names: take one of the two out
    static class Wider extends Base<Wider> {}

    @AsyncActions(fluent = {"*", "map(int)", "-map"})
    static class Exception extends Base<Exception> {}

    abstract static class Base<B extends Base<B>> {

        public B map() { throw new AssertionError(); }
        public B map(int times) { throw new AssertionError(); }
        public B other() { throw new AssertionError(); }
    }
}
