package test.usesforgotten;

import io.github.asyncactions.AsyncActions;

/** A fluent method whose result has a spec. */
@AsyncActions(methods = "count", fluent = "text") // error: [AsyncActions-NotFluent] UsesForgotten.text() returns java.lang.String, which is neither test.usesforgotten.UsesForgotten nor the target of a spec in uses, so it can't be fluent: add uses = TextActions.class
public class UsesForgotten {
    public String text() { return ""; }
    public long count() { return 1; }
}

@AsyncActions(target = String.class, methods = "length")
interface TextActions {}
