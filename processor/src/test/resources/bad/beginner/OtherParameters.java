package test.otherparameters;

import io.github.asyncactions.AsyncActions;

/** An overload that is not there. */
@AsyncActions(methods = "sum(String)") // error: [AsyncActions-NoSuchOverload] has no method sum(String): write one of its overloads, "sum(int)", "sum(int, int)", or the name alone
public class OtherParameters {

    public long sum(int limit) { return 1; }
    public long sum(int from, int to) { return 1; }
}
