package test.staticaccessor;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/** The session is static. */
@AsyncActions(methods = "count")
public class StaticAccessor {

    public static SparkSession spark() { return null; } // warning: [AsyncActions-SparkNotFound] StaticAccessor.spark() can't tell the wrapper which Spark runs its actions, since it is static
    public long count() { return 1; }
}
