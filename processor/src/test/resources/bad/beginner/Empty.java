package test.empty;

import io.github.asyncactions.AsyncActions;

/** Nothing. */
@AsyncActions(methods = {"count", ""}) // error: [AsyncActions-BadMethodSyntax] "" is no method: write a name, such as "count"
public class Empty {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
