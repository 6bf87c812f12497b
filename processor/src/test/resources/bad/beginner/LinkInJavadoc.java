package test.linkinjavadoc;

import io.github.asyncactions.AsyncActions;

/** As in a link of Javadoc. */
@AsyncActions(methods = "LinkInJavadoc#sum(int)") // error: [AsyncActions-BadMethodSyntax] is no method: write "sum(int)"
public class LinkInJavadoc {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
