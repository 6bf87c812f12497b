package test;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.ml.classification.OneVsRestParams;
import org.apache.spark.sql.EncoderImplicits;
import org.apache.spark.sql.catalyst.expressions.aggregate.Collect;
import org.apache.spark.sql.execution.window.BaseLimitIterator;
import scala.collection.BuildFrom$;
import scala.collection.SortedMapOps;
import scala.collection.parallel.BufferSplitter;
import scala.jdk.StreamConverters$;

/** What class files of Scala hold, and Java can't write. */
class Bad {

    /** Arguments that break their bounds. */
    @AsyncActions(target = OneVsRestParams.class, methods = "getClassifier") // error: [AsyncActions-UnwritableMethod] static
    interface Bounds {}

    /** An extension action needs not write them. */
    @AsyncActions(target = OneVsRestParams.class)
    interface Extension {
        static Object classifier(OneVsRestParams params) {
            return params.getClassifier();
        }
    }

    /** A member of a generic interface that knows its arguments. */
    @AsyncActions(target = BaseLimitIterator.class, methods = "grouped") // error: [AsyncActions-UnwritableMethod] grouped(int)
    interface Members {}

    /** An interface that is inherited with different arguments, as the bound of a type variable. */
    @AsyncActions(target = EncoderImplicits.class, methods = "newSequenceEncoder") // error: [AsyncActions-UnwritableMethod]
    interface TornBounds {}

    /** The same with several bounds. */
    @AsyncActions(target = BuildFrom$.class, methods = "buildFromBitSet") // error: [AsyncActions-UnwritableMethod]
    interface Several {}

    /** A variable with a member of a generic trait as its bound. */
    @AsyncActions(target = BufferSplitter.class, methods = "newSliceInternal") // error: [AsyncActions-UnwritableMethod]
    interface MemberBounds {}

    /** A variable with a torn bound, as the argument of a type that asks for the bound. */
    @AsyncActions(
            target = StreamConverters$.class,
            methods = "MapHasSeqKeyValueStream") // error: [AsyncActions-UnwritableMethod]
    interface ErasedBounds {}

    /** A class in a trait. */
    @AsyncActions(target = SortedMapOps.KeySortedSet.class, methods = "fold") // error: [AsyncActions-BadTarget] submit
    interface Trait {}

    /** A type variable with bounds that contradict each other. */
    @AsyncActions(target = Collect.class, methods = "merge") // error: [AsyncActions-BadTarget] submit
    interface Variables {}
}
