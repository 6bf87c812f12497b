package test.starbringsnothing;

import io.github.asyncactions.AsyncActions;

/** No method returns the target. */
@AsyncActions(methods = "count", fluent = "*") // warning: [AsyncActions-StarBringsNothing] "*" brings nothing, since no public method returns test.starbringsnothing.StarBringsNothing or the target of a spec in uses: take it out
public class StarBringsNothing {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
