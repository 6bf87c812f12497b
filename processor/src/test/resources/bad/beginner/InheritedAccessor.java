package test.inheritedaccessor;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/** A session that a superclass keeps for its subclasses. */
class InheritedAccessor {

    abstract static class Base {

        protected SparkSession spark() { return null; }
    }

    @AsyncActions(methods = "count") // warning: [AsyncActions-SparkNotFound] InheritedAccessor.Base.spark() can't tell the wrapper which Spark runs its actions, since it is not public: make it public
    static class Job extends Base {

        public long count() { return 1; }
    }
}
