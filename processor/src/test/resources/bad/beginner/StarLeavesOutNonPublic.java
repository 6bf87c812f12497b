package test.starleavesoutnonpublic;

import io.github.asyncactions.AsyncActions;

/** A method that is not public. */
@AsyncActions(methods = "count", fluent = "*") // warning: [AsyncActions-LeftOutOfStar] "*" brings public methods only, so not limit: name what you need, as in fluent = {"*", "limit(int)"}; or write "-limit" if you can do without
public class StarLeavesOutNonPublic {

    public long count() { return 1; }
    StarLeavesOutNonPublic limit(int rows) { return this; }
}
