package test.privateaccessor;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/** The session is not public. */
@AsyncActions(methods = "count")
public class PrivateAccessor {

    SparkSession spark() { return null; } // warning: [AsyncActions-SparkNotFound] PrivateAccessor.spark() can't tell the wrapper which Spark runs its actions, since it is not public: make it public, without static and without checked exceptions, or give the session, as in AsyncPrivateAccessor.of(target, session)
    public long count() { return 1; }
}
