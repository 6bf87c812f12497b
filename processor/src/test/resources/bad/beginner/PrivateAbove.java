package test.privateabove;

import io.github.asyncactions.AsyncActions;

/** A private method of the superclass. */
@AsyncActions(methods = "count") // error: [AsyncActions-MethodNotAccessible] Base.count is private, so its wrapper in package test.privateabove can't call it: make it public or package-private
public class PrivateAbove extends Base {

    public long sum() { return 1; }
}

class Base {
    private long count() { return 1; }
}
