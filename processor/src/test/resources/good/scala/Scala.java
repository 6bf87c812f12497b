package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scala.Function1;
import scala.Option;
import scala.Tuple2;
import scala.collection.Seq;

/** Scala types become Java ones where there are any, also inside of others. */
class Scala {

    @AsyncActions(methods = {"names", "find", "group", "twins", "pairs", "raw"}, fluent = "with")
    interface Service<T> {
        scala.collection.immutable.Seq<String> names(Seq<? extends T> of);

        Option<Seq<String>> find(Option<Seq<String>> names, Function1<T, Option<T>> by);

        scala.collection.immutable.Map<String, scala.collection.Set<T>> group(scala.collection.Iterator<T> all);

        int twins(Seq<String> names);

        int twins(scala.collection.immutable.List<String> names);

        Tuple2<T, String>[] pairs(Tuple2<T, String> pair);

        @SuppressWarnings("rawtypes")
        Option raw(scala.collection.Map map);

        Service<T> with(Seq<T> more);
    }

    ActionFuture<List<String>> names(AsyncScalaService<Number> service) {
        return service.with(List.of(1.0)).namesAsync(List.of(1));
    }

    ActionFuture<Optional<List<String>>> find(AsyncScalaService<Number> service, Function<Number, Optional<Number>> by) {
        return service.findAsync(Optional.of(List.of("")), by);
    }

    ActionFuture<Map<String, java.util.Set<Number>>> group(AsyncScalaService<Number> service) {
        return service.groupAsync(List.<Number>of().iterator());
    }

    ActionFuture<Integer> twins(AsyncScalaService<Number> service, Seq<String> names) {
        return service.twinsAsync(names);
    }
}
