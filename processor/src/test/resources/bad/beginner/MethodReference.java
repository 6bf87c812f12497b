package test.methodreference;

import io.github.asyncactions.AsyncActions;

/** A method reference. */
@AsyncActions(methods = "MethodReference::count") // error: [AsyncActions-BadMethodSyntax] "MethodReference::count" is no method: write "count"
public class MethodReference {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
