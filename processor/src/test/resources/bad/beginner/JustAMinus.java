package test.justaminus;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count", fluent = "-") // error: [AsyncActions-BadMethodSyntax]
public class JustAMinus {
    public long count() { return 1; }
}
