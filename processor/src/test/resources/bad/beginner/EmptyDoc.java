package test.emptydoc;

import io.github.asyncactions.AsyncActions;

/** A doc without a text. */
@AsyncActions(methods = "count", docs = @AsyncActions.Doc(method = "count", value = "")) // error: [AsyncActions-DocForNothing] The doc for count has neither a value nor a note: write one of them, or take it out
public class EmptyDoc {

    public long count() { return 1; }
}
