package test.constructorasmethod;

import io.github.asyncactions.AsyncActions;

/** A constructor. */
@AsyncActions(methods = "ConstructorAsMethod") // error: [AsyncActions-UnknownMethod] to call it on another thread, write SparkActions.submit(spark, () -> new ConstructorAsMethod(…))
public class ConstructorAsMethod {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
