package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;

/** Generic ones that mention each other, and themselves. */
class Ties {

    @AsyncActions(
            methods = {"right", "all", "add", "find(test.AsyncTiesRight)", "bounded", "data", "compareTo"},
            fluent = "with")
    abstract static class Left<T> implements Comparable<AsyncTiesRight<T[]>> {
        abstract AsyncTiesRight<String> right(AsyncTiesRight<? super T> right);

        abstract Map<AsyncTiesLeft<AsyncTiesRight<T>>, List<AsyncTiesLeft<? extends T>[]>> all();

        abstract void add(AsyncTiesLeft<T> left);

        abstract void add(AsyncTiesRight<T> right);

        abstract int find(AsyncTiesLeft<T> left);

        abstract int find(AsyncTiesRight<T> right);

        abstract <B extends Comparable<AsyncTiesRight<B>>> B bounded(B value);

        abstract TiedData<T[]> data();

        abstract Left<T> with(AsyncTiesRight<List<T>> right);
    }

    interface Parent<P> {
        AsyncTiesLeft<P> left(AsyncTiesRight<? super P[]> right);
    }

    @AsyncActions(methods = "left")
    interface Right<T> extends Parent<Map<String, T>> {}

    @AsyncActions(methods = "left")
    interface Child extends Parent<Integer> {}

    @AsyncActions(target = Dataset.class, name = "TiedData")
    interface Spec {
        static <R> AsyncTiesLeft<R> left(Dataset<R> data, AsyncTiesRight<? super R> right) {
            return null;
        }

        static <R> TiedData<R> own(Dataset<R> data, List<TiedData<R>> others) {
            return null;
        }
    }

    ActionFuture<AsyncTiesRight<String>> right(AsyncTiesLeft<Long> left, AsyncTiesRight<Number> right) {
        return left.with(null).rightAsync(right);
    }

    ActionFuture<Map<AsyncTiesLeft<AsyncTiesRight<Long>>, List<AsyncTiesLeft<? extends Long>[]>>> all(
            AsyncTiesLeft<Long> left) {
        return left.allAsync();
    }

    ActionFuture<Void> add(AsyncTiesLeft<Long> left, AsyncTiesRight<Long> right) {
        left.addAsync(left);
        return left.addAsync(right);
    }

    ActionFuture<AsyncTiesLeft<Map<String, Long>>> left(AsyncTiesRight<Long> right) {
        return right.leftAsync(null);
    }

    ActionFuture<AsyncTiesLeft<Long>> left(TiedData<Long> data, AsyncTiesRight<Object> right) {
        data.ownAsync(List.of(data));
        return data.leftAsync(right);
    }

    ActionFuture<AsyncTiesLeft<Integer>> left(AsyncTiesChild child, AsyncTiesRight<Object> right) {
        return child.leftAsync(right);
    }
}
