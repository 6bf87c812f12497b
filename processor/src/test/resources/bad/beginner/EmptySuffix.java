package test.emptysuffix;

import io.github.asyncactions.AsyncActions;

/** No suffix. */
@AsyncActions(methods = "count", suffix = "") // error: [AsyncActions-BadSuffix] "" can't end the name of a method: write letters, such as "Async"
public class EmptySuffix {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
