package test.noget;

import io.github.asyncactions.AsyncActions;

/** A property. */
@AsyncActions(methods = "rows") // error: [AsyncActions-UnknownMethod] has no accessible instance method rows; did you mean getRows?
public class NoGet {

    private final long rows = 1;
    public long getRows() { return rows; }
}
