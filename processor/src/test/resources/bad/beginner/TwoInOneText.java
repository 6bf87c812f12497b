package test.twoinonetext;

import io.github.asyncactions.AsyncActions;

/** A list in one text. */
@AsyncActions(methods = "count, sum") // error: [AsyncActions-BadMethodSyntax] "count, sum" is no method: write {"count", "sum"}
public class TwoInOneText {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
