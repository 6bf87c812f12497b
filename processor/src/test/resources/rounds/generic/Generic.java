package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.List;
import org.apache.spark.sql.Dataset;

/** One of two that mention each other is generic. Some compilers do not name a missing class with type arguments. */
class Generic {

    @AsyncActions(methods = {"rows", "all"})
    interface Orders {
        Rows<String> rows();

        List<Rows<? super Integer>[]> all(Rows<Long> other);
    }

    @AsyncActions(target = Dataset.class, name = "Rows")
    interface RowsActions {
        static <T> AsyncGenericOrders orders(Dataset<T> data, List<AsyncGenericOrders> more) {
            return null;
        }
    }

    ActionFuture<Rows<String>> rows(AsyncGenericOrders orders) {
        return orders.rowsAsync();
    }

    ActionFuture<AsyncGenericOrders> orders(Rows<Integer> rows) {
        return rows.ordersAsync(List.of());
    }
}
