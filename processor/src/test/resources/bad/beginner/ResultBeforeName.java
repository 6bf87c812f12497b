package test.resultbeforename;

import io.github.asyncactions.AsyncActions;

/** The result, too. */
@AsyncActions(methods = "long sum(int)") // error: [AsyncActions-BadMethodSyntax] "long sum(int)" is no method: write "sum(int)"
public class ResultBeforeName {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
