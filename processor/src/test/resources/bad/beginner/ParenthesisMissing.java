package test.parenthesismissing;

import io.github.asyncactions.AsyncActions;

/** A parenthesis is missing. */
@AsyncActions(methods = "sum(int") // error: [AsyncActions-BadMethodSyntax] "sum(int" is no method: write "sum(int)"
public class ParenthesisMissing {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
