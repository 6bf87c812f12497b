package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;

/** A parameter that takes a target takes its wrapper, too, and no call means anything else than without that. */
@AsyncActions(methods = {"compare", "merge", "pick"}, fluent = "*", uses = Wrapped.Used.class, name = "AsyncWrapped")
class Wrapped<T> {

    @AsyncActions(target = Dataset.class, methods = "count", name = "UsedDataset")
    interface Used {}

    int compare(Wrapped<? super T> other, Dataset<?> rows) {
        return 0;
    }

    <U extends Comparable<U>> List<U> merge(Wrapped<U> other, String none) {
        return List.of();
    }

    String pick(Object any) {
        return "";
    }

    Integer pick(Wrapped<T> other) {
        return 0;
    }

    Long pick(Wrapped<T> first, String... others) {
        return 0L;
    }

    public <U> Wrapped<U> join(Wrapped<U> other) throws IOException {
        return other;
    }

    public Dataset<T> over(Dataset<T> rows) {
        return rows;
    }
}

class WrappedUser {

    ActionFuture<Integer> compare(AsyncWrapped<String> a, AsyncWrapped<Object> b, UsedDataset<?> rows) {
        return a.compareAsync(b, rows);
    }

    ActionFuture<List<String>> merge(AsyncWrapped<String> a) {
        return a.mergeAsync(a, "x");
    }

    AsyncWrapped<String> join(AsyncWrapped<Integer> a, AsyncWrapped<String> b) throws IOException {
        return a.join(b).join(b.unwrap());
    }

    UsedDataset<Integer> over(AsyncWrapped<Integer> a, UsedDataset<Integer> rows) {
        return a.over(rows);
    }

    /** As without the overloads. */
    void same(AsyncWrapped<String> a, Function<Wrapped<String>, ActionFuture<Integer>> reference) {
        ActionFuture<Integer> ofNull = a.compareAsync(null, null);
        ActionFuture<Integer> inferred = a.pickAsync(anything());
        ActionFuture<String> object = a.pickAsync(a);
        same(a, a::pickAsync);
    }

    private static <X> X anything() {
        return null;
    }
}
