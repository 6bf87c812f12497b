package test.throwingaccessor;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/** Asking for the session may throw. */
@AsyncActions(methods = "count")
public class ThrowingAccessor {

    public SparkSession spark() throws java.io.IOException { return null; } // warning: [AsyncActions-SparkNotFound] since it throws java.io.IOException: make it public, without static and without checked exceptions
    public long count() { return 1; }
}
