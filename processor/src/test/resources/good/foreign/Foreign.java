package test;

import breeze.stats.distributions.Beta$;
import breeze.stats.distributions.ContinuousDistributionUFuncProvider;
import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import org.apache.spark.ml.classification.OneVsRestParams;
import org.apache.spark.ml.param.Param;
import org.apache.spark.partial.CountEvaluator;
import org.apache.spark.sql.EncoderImplicits;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.AttributeMap;
import org.apache.spark.sql.catalyst.expressions.ExpressionSet;
import org.apache.spark.sql.catalyst.expressions.InterpretedOrdering;
import org.apache.spark.sql.catalyst.expressions.aggregate.Collect;
import org.apache.spark.sql.catalyst.expressions.codegen.EmptyBlock$;
import org.apache.spark.sql.execution.window.BaseLimitIterator;
import org.apache.spark.sql.types.StructType;
import scala.collection.BuildFrom$;
import scala.collection.MapView;
import scala.collection.SeqMap;
import scala.collection.SortedMapOps;
import scala.collection.generic.IsMap;
import scala.collection.generic.IsSeq$;
import scala.collection.immutable.SortedMap;
import scala.collection.parallel.BufferSplitter;
import scala.jdk.StreamConverters$;

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
    @AsyncActions(target = ExpressionSet.class, methods = "flatMap")
    interface Overloads {}

    /** A type variable with bounds that contradict each other to Java. */
    @AsyncActions(target = Collect.class, methods = {"eval(InternalRow)", "merge"})
    interface Variables {
        static <T> int extension(Collect<?> collect, T more) {
            return 0;
        }
    }

    /** A method of a class with the erasure of a trait's, which is another one to Java. */
    @AsyncActions(target = AttributeMap.class, methods = {"apply", "isDefinedAt", "getOrElse", "applyOrElse"})
    interface Forwarders {}

    /** An interface that is inherited with different arguments. */
    @AsyncActions(target = StructType.class, methods = "scala$collection$SeqOps$$toGenericSeq")
    interface Torn {}

    /** The same as the bound of a type variable. */
    @AsyncActions(target = EncoderImplicits.class, methods = {"newSequenceEncoder", "newMapEncoder", "newSetEncoder"})
    interface TornBounds {}

    /** A method that a bridge hides: a type variable is a primitive in the subclass, an abstract type narrower. */
    @AsyncActions(target = CountEvaluator.class, methods = "merge")
    interface Primitive {}

    @AsyncActions(target = Beta$.class, methods = {"mle", "sufficientStatisticFor"})
    interface Narrower {}

    /** Traits that know nothing of each other, each with a method of one signature. */
    @AsyncActions(target = SeqMap.class, methods = "newSpecificBuilder")
    interface Unrelated {}

    /** The same where erasing the bound does not help: the variable is. */
    @AsyncActions(target = IsSeq$.class, methods = {"rangeIsSeq", "seqViewIsSeq"})
    interface Undeclarable {}

    /** The same where nothing can be raw. */
    @AsyncActions(target = BuildFrom$.class, methods = "buildFromBitSet")
    interface Witness {}

    /** A method that overrides one with a result which Java does not take for a wider one. */
    @AsyncActions(target = IsMap.class, methods = "apply")
    interface Wider {}

    /** A variable with a member of a generic trait as its bound. */
    @AsyncActions(target = BufferSplitter.class, methods = "newSliceInternal")
    interface MemberBounds {}

    /** A parent with a wildcard as its argument, and methods that return what it stands for. */
    @AsyncActions(target = MapView.class, methods = {"map", "flatMap", "collect"})
    interface Wildcards {}

    /** A method of a class that hides a trait's with a narrower result. */
    @AsyncActions(target = SortedMap.WithDefault.class, methods = "coll")
    interface Hidden {}

    /** A variable whose bound has to be erased, as the argument of a type that asks for the bound. */
    @AsyncActions(target = StreamConverters$.class, methods = "MapHasSeqKeyValueStream")
    interface ErasedBounds {}

    /** What a type variable of its parent means is a class in a package object, whose name is no Java. */
    @AsyncActions(target = org.apache.spark.sql.catalyst.expressions.SafeProjection$.class, methods = "logName")
    interface Unnameable {}

    /** A generic method below one of the same erasure that is not generic. */
    @AsyncActions(target = scala.collection.immutable.List.class, methods = {"prepended", "updated"})
    interface Generic {}

    /** A class in a trait, which is raw to Java. */
    @AsyncActions(target = SortedMapOps.KeySortedSet.class, methods = {"fold", "reduce"})
    interface Raw {}

    /** A class in a trait, which knows the trait's type variables. */
    @AsyncActions(target = ContinuousDistributionUFuncProvider.ContinuousDistrUFuncWrapper.class, methods = {"dist", "pdf"})
    interface TraitVariables {}

    /** Methods of one signature with results that no class can be both of, as far as Java knows. */
    @AsyncActions(target = EmptyBlock$.class, methods = {"mapChildren", "withNewChildrenInternal"})
    interface Results {}

    @SuppressWarnings({"rawtypes"})
    ActionFuture<Param> classifier(AsyncOneVsRestParams params) {
        return params.classifierAsync();
    }

    ActionFuture<Object> eval(AsyncCollect collect, InternalRow row) {
        return collect.evalAsync(row);
    }
}
