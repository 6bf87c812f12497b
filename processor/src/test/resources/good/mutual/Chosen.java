package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import scala.Option;

/** Methods that are chosen mention wrappers that are written together with the one that they become part of. */
class Chosen {

    @AsyncActions(
            methods = {
                "right",
                "all",
                "find(AsyncChosenRight[])",
                "with",
                "own",
                "option",
                "argument(String, test.AsyncChosenRight)"
            },
            fluent = "*")
    interface Left {
        AsyncChosenRight right();

        <R extends Comparable<AsyncChosenRight>> Map<R, List<? super AsyncChosenRight>> all(R more);

        int find(AsyncChosenRight... in);

        AsyncChosenRight with(test.AsyncChosenRight right, AsyncChosenLeft other) throws Exception;

        AsyncChosenLeft own(AsyncChosenLeft own);

        Option<AsyncChosenRight> option(Option<AsyncChosenLeft> left);

        Left fluent(AsyncChosenRight right, List<AsyncChosenLeft> own);

        int argument(String text, AsyncChosenRight right);
    }

    @AsyncActions(methods = {"left", "count"})
    abstract static class Right implements Comparable<AsyncChosenLeft> {
        abstract AsyncChosenLeft left(List<AsyncChosenLeft> lefts);

        abstract long count();
    }

    @AsyncActions(target = Dataset.class, name = "Named")
    interface Spec {
        static <T> AsyncChosenLeft left(Dataset<T> data, AsyncChosenRight right) {
            return null;
        }

        static int noAction(AsyncChosenLeft left) {
            return 0;
        }
    }

    ActionFuture<AsyncChosenRight> right(AsyncChosenLeft left) {
        return left.fluent(null, List.of()).rightAsync();
    }

    ActionFuture<Map<Comparable<AsyncChosenRight>, List<? super AsyncChosenRight>>> all(AsyncChosenLeft left) {
        return left.allAsync(null);
    }

    ActionFuture<java.util.Optional<AsyncChosenRight>> option(AsyncChosenLeft left) {
        return left.optionAsync(java.util.Optional.of(left));
    }

    ActionFuture<AsyncChosenLeft> left(AsyncChosenRight right) {
        return right.leftAsync(List.of());
    }

    ActionFuture<AsyncChosenLeft> left(Named<String> named, AsyncChosenRight right) {
        return named.leftAsync(right);
    }
}
