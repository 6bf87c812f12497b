package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import org.apache.spark.ml.classification.OneVsRestParams;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.ExpressionSet;
import org.apache.spark.sql.catalyst.expressions.InterpretedOrdering;
import org.apache.spark.sql.catalyst.expressions.aggregate.Collect;
import org.apache.spark.sql.execution.window.BaseLimitIterator;

/** What class files of Scala hold and no Java source could. */
class Foreign {

    /** Arguments that break their bounds. */
    @AsyncActions(target = OneVsRestParams.class, methods = {"classifier", "getClassifier"})
    interface Bounds {}

    /** A member of a generic interface that knows its arguments. */
    @AsyncActions(target = BaseLimitIterator.class, methods = "grouped")
    interface Members {}

    @AsyncActions(target = InterpretedOrdering.class, methods = "mkOrderingOps")
    interface Enclosed {}

    /** Methods that differ in their results alone, or in what erasure takes away. */
    @AsyncActions(target = ExpressionSet.class, methods = {"flatMap", "$plus(java.lang.Object, java.lang.Object, scala.collection.immutable.Seq)"})
    interface Overloads {}

    /** A type variable with bounds that contradict each other to Java. */
    @AsyncActions(target = Collect.class, methods = {"eval(InternalRow)", "merge"})
    interface Variables {
        static <T> int extension(Collect<?> collect, T more) {
            return 0;
        }
    }

    @SuppressWarnings({"rawtypes"})
    ActionFuture<Param> classifier(AsyncOneVsRestParams params) {
        return params.classifierAsync();
    }

    ActionFuture<Object> eval(AsyncCollect collect, InternalRow row) {
        return collect.evalAsync(row);
    }
}
