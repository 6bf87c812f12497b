package test.hashcode;

import io.github.asyncactions.AsyncActions;

/** What every object has. */
@AsyncActions(methods = {"count", "hashCode"}) // error: [AsyncActions-ObjectMethod] hashCode is a method of Object, which a wrapper leaves alone: take it out, and call it on the target itself
public class HashCode {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
