package test;

import io.github.asyncactions.AsyncActions;

/** Targets that come from class files of Java and of Scala: their names, and the order of their methods. */
class Binary {

    @SuppressWarnings("asyncactions") // "*" leaves out what has Scala types.
    @AsyncActions(
            target = org.apache.spark.sql.Dataset.class,
            methods = {"agg", "reduce", "toLocalIterator", "show", "foreach", "head", "describe", "observe"},
            fluent = "*")
    interface DatasetActions {}

    @AsyncActions(
            target = org.apache.spark.api.java.JavaRDD.class,
            methods = {"count", "collect", "aggregate", "reduce", "takeOrdered", "top"},
            fluent = "*")
    interface RddActions {}

    @AsyncActions(
            target = org.apache.spark.ml.classification.LogisticRegression.class,
            methods = {"fit", "write", "params"},
            fluent = "*")
    interface EstimatorActions {}

    @AsyncActions(target = org.apache.spark.sql.DataFrameReader.class, methods = {"load", "csv"}, fluent = "*")
    interface ReaderActions {}

    @AsyncActions(
            target = java.util.concurrent.ThreadPoolExecutor.class,
            methods = {"submit", "awaitTermination"})
    interface PoolActions {}

    @AsyncActions(
            target = java.util.ArrayList.class,
            methods = {"toArray", "add", "remove", "sort", "stream", "subList", "toString"})
    interface ListActions {}

    @AsyncActions(
            target = StringBuilder.class,
            methods = {"charAt", "compareTo", "getChars", "indexOf"},
            fluent = "*")
    interface BuilderActions {}
}
