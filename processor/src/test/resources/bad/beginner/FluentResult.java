package test.fluentresult;

import io.github.asyncactions.AsyncActions;

/** A fluent method that returns a number. */
@AsyncActions(fluent = "count") // error: [AsyncActions-NotFluent] FluentResult.count() returns long, which is neither test.fluentresult.FluentResult nor the target of a spec in uses, so it can't be fluent: name it in methods instead
public class FluentResult {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
