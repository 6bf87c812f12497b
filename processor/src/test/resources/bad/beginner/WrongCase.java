package test.wrongcase;

import io.github.asyncactions.AsyncActions;

/** A capital letter. */
@AsyncActions(methods = "Count") // error: [AsyncActions-UnknownMethod] has no accessible instance method Count; did you mean count?
public class WrongCase {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
