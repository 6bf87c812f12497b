package test.docwithparametername;

import io.github.asyncactions.AsyncActions;

/** Documentation of a method that is not written as it should be. */
@AsyncActions(methods = "sum", docs = @AsyncActions.Doc(method = "sum(int limit)", value = "Sums.")) // error: [AsyncActions-BadMethodSyntax] "sum(int limit)" is no method: write "sum(int)"
public class DocWithParameterName {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
