package test;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/** A target that is Spark itself. */
@AsyncActions(target = SparkSession.class, methods = "version")
interface SessionSpec {}
