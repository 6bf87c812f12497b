package test.exclusioninmethods;

import io.github.asyncactions.AsyncActions;

/** All but one. */
@AsyncActions(methods = {"count", "-sum"}) // error: [AsyncActions-BadMethodSyntax] "-sum" is for fluent only: what methods does not name is no action, so take it out
public class ExclusionInMethods {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
