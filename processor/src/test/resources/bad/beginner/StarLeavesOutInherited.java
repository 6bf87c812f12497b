package test.starleavesoutinherited;

import io.github.asyncactions.AsyncActions;

/** A method that returns the superclass. */
@AsyncActions(methods = "count", fluent = "*") // warning: [AsyncActions-LeftOutOfStar] "*" brings only methods that return StarLeavesOutInherited, no Base, so not limit: override it in StarLeavesOutInherited with the result StarLeavesOutInherited; or write "-limit" if you can do without
public class StarLeavesOutInherited extends Base {

    public long count() { return 1; }
}

class Base {
    public Base limit(int rows) { return this; }
}
