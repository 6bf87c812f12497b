package test.nothingnamed;

import io.github.asyncactions.AsyncActions;

/** No method is named. */
@AsyncActions // error: [AsyncActions-NothingToWrap] No method of test.nothingnamed.NothingNamed becomes asynchronous or fluent: name some in methods or fluent, as in methods = "count"
public class NothingNamed {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
