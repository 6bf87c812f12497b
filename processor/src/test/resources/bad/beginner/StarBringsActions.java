package test.starbringsactions;

import io.github.asyncactions.AsyncActions;

/** The setter has the name of an action. */
@AsyncActions(
        methods = "limit",
        fluent = "*") // warning: [AsyncActions-StarBringsNothing] "*" brings nothing, since methods names limit(int) already: write the signatures of the actions alone there, or take "*" out
public class StarBringsActions {

    public long limit() { return 1; }

    public StarBringsActions limit(int rows) { return this; }
}
