package test.namewithothersuffix;

import io.github.asyncactions.AsyncActions;

/** The same with a suffix of one's own. */
@AsyncActions(suffix = "Later", methods = "countLater") // error: [AsyncActions-UnknownMethod] write the method of NameWithOtherSuffix here, "count"
public class NameWithOtherSuffix {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
