package test;

import io.github.asyncactions.AsyncActions;

/** One waits for what has no name, the other one for that one's wrapper. */
class Both {

    @AsyncActions(methods = "plain")
    interface Generic<T> {
        AsyncBothPlain plain();
    }

    @AsyncActions(methods = "generic")
    interface Plain {
        AsyncBothGeneric<String> generic();
    }
}
