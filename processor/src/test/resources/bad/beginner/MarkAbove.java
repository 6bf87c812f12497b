package test.markabove;

import io.github.asyncactions.AsyncActions;

/** A mark in a superclass counts, unless nothing can call the method. */
class MarkAbove {

    abstract static class Base {

        @AsyncActions.Writes
        public void save() {}

        @AsyncActions.Writes
        static void util() {} // error: [AsyncActions-BadMark] @AsyncActions.Writes has no effect on util(): test.markabove.MarkAbove.Base is not annotated with @AsyncActions

        @AsyncActions.Writes
        @AsyncActions.QueriesOnly
        public void both() {} // error: [AsyncActions-BadMark] @AsyncActions.Writes has no effect on both(): @AsyncActions.QueriesOnly contradicts it
    }

    @AsyncActions(methods = "save")
    static class Sub extends Base {}
}
