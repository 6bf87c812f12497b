package test.exclusiontypo;

import io.github.asyncactions.AsyncActions;

/** A typo in an exclusion. */
@AsyncActions(methods = "count", fluent = {"*", "-limti"}) // error: [AsyncActions-ExcludesNothing] "-limti" takes nothing out, since "*" brings no such method here; did you mean limit?
public class ExclusionTypo {

    public long count() { return 1; }
    public ExclusionTypo limit(int rows) { return this; }
}
