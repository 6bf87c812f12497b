package test.namewithsuffix;

import io.github.asyncactions.AsyncActions;

/** The name of the method in the wrapper. */
@AsyncActions(methods = "countAsync") // error: [AsyncActions-UnknownMethod] countAsync is the method of the wrapper: write the method of NameWithSuffix here, "count"
public class NameWithSuffix {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
