package test.wait;

import io.github.asyncactions.AsyncActions;

/** What every object has, and no action needs. */
@AsyncActions(methods = {"count", "wait"}) // error: [AsyncActions-ObjectMethod] wait is a method of Object
public class Wait {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
