package test.parametername;

import io.github.asyncactions.AsyncActions;

/** The name of a parameter. */
@AsyncActions(methods = "sum(int limit)") // error: [AsyncActions-BadMethodSyntax] "sum(int limit)" is no method: write "sum(int)"
public class ParameterName {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
