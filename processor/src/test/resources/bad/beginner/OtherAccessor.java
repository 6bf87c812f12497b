package test.otheraccessor;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/** A session under another name. */
@AsyncActions(methods = "count")
public class OtherAccessor {

    public SparkSession session() { return null; } // warning: [AsyncActions-SparkNotFound] OtherAccessor.session() can't tell the wrapper which Spark runs its actions, since it has none of the names sparkSession, getSparkSession, spark, getSpark, sparkContext, getSparkContext, context: call it sparkSession, or give the session, as in AsyncOtherAccessor.of(target, session)
    public long count() { return 1; }
}
