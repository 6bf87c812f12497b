package test.fartypooffew;

import io.github.asyncactions.AsyncActions;

/** A word that is like none; the class has few methods. */
@AsyncActions(methods = "numberOfRows") // error: [AsyncActions-UnknownMethod] has no accessible instance method numberOfRows; it has count, sum
public class FarTypoOfFew {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
