package test.twodocs;

import io.github.asyncactions.AsyncActions;

/** Two texts for one method. */
@AsyncActions(
        methods = "count",
        docs = {
            @AsyncActions.Doc(method = "count", value = "Counts."),
            @AsyncActions.Doc(method = "count", value = "Counts again.") // error: [AsyncActions-DuplicateDoc] There are two docs with a text for count: merge the texts into one
        })
public class TwoDocs {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
