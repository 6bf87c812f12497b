package test.wholedeclaration;

import io.github.asyncactions.AsyncActions;

/** The declaration, copied. */
@AsyncActions(methods = "public long sum(final int limit) throws Exception") // error: [AsyncActions-BadMethodSyntax] is no method: write "sum(int)"
public class WholeDeclaration {

    public long sum(final int limit) throws Exception { return 1; }
}
