package test.boxedparameter;

import io.github.asyncactions.AsyncActions;

/** A class in place of a primitive. */
@AsyncActions(methods = "sum(Integer)") // error: [AsyncActions-NoSuchOverload] write one of its overloads, "sum(int)", or the name alone
public class BoxedParameter {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
