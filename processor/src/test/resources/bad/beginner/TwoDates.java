package test.twodates;

import io.github.asyncactions.AsyncActions;

/** A simple name that two types have. */
@AsyncActions(methods = "fit(Date)") // error: [AsyncActions-AmbiguousOverload] fit(java.sql.Date), fit(java.util.Date); write qualified parameter types
public class TwoDates {

    public long fit(java.util.Date date) { return 1; }
    public long fit(java.sql.Date date) { return 1; }
}
