package test.exclusionwithoutstar;

import io.github.asyncactions.AsyncActions;

/** All but one, without all. */
@AsyncActions(methods = "count", fluent = "-limit") // error: [AsyncActions-ExcludesNothing] "-limit" takes a method out of "*", which is not there: write fluent = {"*", "-limit"}
public class ExclusionWithoutStar {

    public long count() { return 1; }
    public ExclusionWithoutStar limit(int rows) { return this; }
}
