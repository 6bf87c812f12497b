package test.starinonetext;

import io.github.asyncactions.AsyncActions;

/** A list in one text. */
@AsyncActions(methods = "count", fluent = "*, -limit") // error: [AsyncActions-BadMethodSyntax] "*, -limit" is no method: write {"*", "-limit"}
public class StarInOneText {

    public long count() { return 1; }
    public StarInOneText limit(int rows) { return this; }
}
