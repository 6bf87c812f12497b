package test;

import breeze.stats.distributions.Beta$;
import io.github.asyncactions.AsyncActions;
import org.apache.spark.partial.CountEvaluator;
import org.apache.spark.sql.catalyst.expressions.AttributeMap;
import org.apache.spark.sql.catalyst.expressions.ExpressionSet;
import org.apache.spark.sql.catalyst.expressions.InterpretedOrdering;
import org.apache.spark.sql.catalyst.expressions.codegen.EmptyBlock$;
import org.apache.spark.sql.types.StructType;
import scala.collection.MapView;
import scala.collection.SeqMap;
import scala.collection.generic.IsMap;
import scala.collection.immutable.SortedMap;

/** What class files of Scala hold and no Java source could. */
class Foreign {

    /** Methods that differ in their results alone, or in what erasure takes away. */
    @AsyncActions(target = ExpressionSet.class, methods = "flatMap")
    interface Overloads {}

    /** A member of a generic interface that does not know its arguments. */
    @AsyncActions(target = InterpretedOrdering.class, methods = "mkOrderingOps")
    interface Members {}

    /** A method of a class with the erasure of a trait's, which is another one to Java. */
    @AsyncActions(target = AttributeMap.class, methods = {"apply", "isDefinedAt", "getOrElse", "applyOrElse"})
    interface Forwarders {}

    /** An interface that is inherited with different arguments. */
    @AsyncActions(target = StructType.class, methods = "scala$collection$SeqOps$$toGenericSeq")
    interface Torn {}

    /** A method that a bridge hides: a type variable is a primitive in the subclass, an abstract type narrower. */
    @AsyncActions(target = CountEvaluator.class, methods = "merge")
    interface Primitive {}

    @AsyncActions(target = Beta$.class, methods = {"mle", "sufficientStatisticFor"})
    interface Narrower {}

    /** Traits that know nothing of each other, each with a method of one signature. */
    @AsyncActions(target = SeqMap.class, methods = "newSpecificBuilder")
    interface Unrelated {}

    /** A method that overrides one with a result which Java does not take for a wider one. */
    @AsyncActions(target = IsMap.class, methods = "apply")
    interface Wider {}

    /** A parent with a wildcard as its argument, and methods that return what it stands for. */
    @AsyncActions(target = MapView.class, methods = {"map", "flatMap", "collect"})
    interface Wildcards {}

    /** A method of a class that hides a trait's with a narrower result. */
    @AsyncActions(target = SortedMap.WithDefault.class, methods = "coll")
    interface Hidden {}

    /** What a type variable of its parent means is a class in a package object, whose name is no Java. */
    @AsyncActions(target = org.apache.spark.sql.catalyst.expressions.SafeProjection$.class, methods = "logName")
    interface Unnameable {}

    /** A generic method below one of the same erasure that is not generic. */
    @AsyncActions(target = scala.collection.immutable.List.class, methods = {"prepended", "updated"})
    interface Generic {}

    /** Methods of one signature with results that no class can be both of, as far as Java knows. */
    @AsyncActions(target = EmptyBlock$.class, methods = {"mapChildren", "withNewChildrenInternal"})
    interface Results {}
}
