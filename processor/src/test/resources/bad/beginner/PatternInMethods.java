package test.patterninmethods;

import io.github.asyncactions.AsyncActions;

/** A pattern. */
@AsyncActions(methods = "count*") // error: [AsyncActions-BadMethodSyntax] "count*" is no method, and patterns have no meaning here: write {"count", "countEven"}
public class PatternInMethods {

    public long count() { return 1; }
    public long countEven() { return 1; }
    public long sum() { return 1; }
}
