package test.names;

import io.github.asyncactions.AsyncActions;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Names that mean something else in the wrapper. */
class Names {

    @AsyncActions(methods = "convert")
    interface HidesString<String> {
        String convert(java.lang.String Override, Object SparkHandle, int ListSpec);

        SparkSession spark();
    }

    @AsyncActions(target = java.util.List.class)
    interface ListSpec {
        static int size(java.util.List<?> list, Object Names, Object target) {
            return 0;
        }
    }

    @AsyncActions(methods = {"less(Less$Than)", "more(More$)"})
    interface In$Dollars {
        int less(Less$Than than);

        int less(Object than);

        More$ more(More$ than);

        interface Less$Than {}

        interface More$ {}
    }

    @AsyncActions(methods = "count")
    interface ThrowingAccessor {
        long count();

        SparkSession sparkSession() throws IOException;

        SparkSession spark() throws IllegalStateException;
    }
}

class String {}

class Override {}

class Deprecated {}

class ActionFuture {}
