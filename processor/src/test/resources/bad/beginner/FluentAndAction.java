package test.fluentandaction;

import io.github.asyncactions.AsyncActions;

/** One method in both lists. */
@AsyncActions(methods = "limit", fluent = "limit") // error: [AsyncActions-FluentAndAction] limit is in methods, so it can't be fluent, too: take it out of one of them
public class FluentAndAction {

    public FluentAndAction limit(int rows) { return this; }
}
