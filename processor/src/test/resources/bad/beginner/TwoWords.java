package test.twowords;

import io.github.asyncactions.AsyncActions;

/** The same without a comma. */
@AsyncActions(methods = "count sum") // error: [AsyncActions-BadMethodSyntax] "count sum" is no method: write {"count", "sum"}
public class TwoWords {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
