package test.classbeforename;

import io.github.asyncactions.AsyncActions;

/** The class in front of the method. */
@AsyncActions(methods = "ClassBeforeName.count") // error: [AsyncActions-BadMethodSyntax] "ClassBeforeName.count" is no method: write "count"
public class ClassBeforeName {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
