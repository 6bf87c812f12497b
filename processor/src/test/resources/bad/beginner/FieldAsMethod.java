package test.fieldasmethod;

import io.github.asyncactions.AsyncActions;

/** A field. */
@AsyncActions(methods = "rows") // error: [AsyncActions-UnknownMethod] FieldAsMethod.rows is a field: write the name of a method, such as one that returns it
public class FieldAsMethod {

    public final long rows = 1;
    public long count() { return rows; }
}
