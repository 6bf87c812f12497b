package test;

import io.github.asyncactions.AsyncActions;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.spark.sql.catalyst.expressions.ExpressionSet;

/** A parameter's name behind that of a local variable, and Scala's mark without an annotation. */
class Unseen {

    @AsyncActions(target = ThreadPoolExecutor.class, methods = "execute")
    interface Names {}

    @AsyncActions(
            target = ExpressionSet.class,
            methods = "$plus(java.lang.Object, java.lang.Object, scala.collection.immutable.Seq)")
    interface Marks {}
}
