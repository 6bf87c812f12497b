package test.typo;

import io.github.asyncactions.AsyncActions;

/** Two letters changed places. */
@AsyncActions(methods = "cuont") // error: [AsyncActions-UnknownMethod] test.typo.Typo has no accessible instance method cuont; did you mean count?
public class Typo {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
