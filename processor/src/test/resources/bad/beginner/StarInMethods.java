package test.starinmethods;

import io.github.asyncactions.AsyncActions;

/** All methods. */
@AsyncActions(methods = "*") // error: [AsyncActions-BadMethodSyntax] "*" is for fluent only, since not every method may run on another thread: write the names of the methods
public class StarInMethods {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
