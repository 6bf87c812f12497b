package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import scala.collection.Seq;

/** Everything that the signature of an extension action can hold. */
class Extensions {

    @Target(ElementType.TYPE_USE)
    @interface Nullable {}

    interface Node<N extends Node<N>> {}

    class Inner {}

    @AsyncActions(target = Dataset.class)
    interface DatasetActions {

        static <T, K extends Comparable<? super K> & java.io.Serializable> Map<K, List<T>> grouped(
                Dataset<T> data, Class<K> keys) {
            return Map.of();
        }

        static <T, N extends Node<N>> N node(Dataset<T> data, N root, List<? super N> more) {
            return root;
        }

        @SafeVarargs
        static <T> int together(Dataset<T> data, Dataset<? extends T>... more) {
            return more.length;
        }

        static <T> List<T>[] parts(Dataset<T> data, List<T>[] parts, int[]... sizes) {
            return parts;
        }

        static <T> @Nullable String annotated(Dataset<T> data, int data2, List<@Nullable T> target) {
            return null;
        }

        /** @deprecated it is old */
        @Deprecated(since = "1", forRemoval = true)
        static void old(Dataset<?> data, Object actions, int $dollar) throws InterruptedException {}

        static Inner inner(Dataset<?> data, Extensions outer, Map.Entry<String, ?> entry) {
            return outer.new Inner();
        }

        /** Speaks Scala by its author's own choice: there it is not converted. */
        static <T> Seq<T> scala(Dataset<T> data, Option<String> name) {
            return null;
        }
    }

    static class Service {
        public SparkSession spark() {
            return null;
        }

        public int work() {
            return 1;
        }

        public int work(int times) {
            return times;
        }
    }

    static class Special extends Service {}

    /** Its snapshot is of whatever kind the target is, and its action takes the place of one overload. */
    @AsyncActions(target = Service.class, methods = "work", name = "AsyncCopied")
    interface CopiedActions {

        @AsyncActions.Snapshot
        static <S extends Service> S copy(S service) {
            return service;
        }

        static long work(Service service, int times) {
            return times;
        }
    }

    /** What takes a special target is for that one alone. */
    @AsyncActions(target = Service.class, methods = "work", name = "AsyncPlain")
    @AsyncActions(target = Special.class, name = "AsyncSpecial")
    interface FamilyActions {

        static int more(Special special) {
            return 2;
        }
    }

    /** Overloads of which each could take what another one is called with, if the target did not tell them apart. */
    @AsyncActions(target = ArrayList.class, name = "Overloaded")
    interface OverloadedActions {

        static <E> int f(ArrayList<E> list, Object object) {
            return 1;
        }

        static <E> long f(Iterable<E> list, String text) {
            return 2;
        }

        static <L> L f(L list, int[] numbers) {
            return list;
        }

        static <L extends List<E>, E> Map<L, E> f(L list, List<L> more, Class<E> type) {
            return Map.of();
        }

        static <L> CompletableFuture<L> f(L list, Object... all) {
            return null;
        }
    }

    ActionFuture<Map<ArrayList<Long>, Long>> overloaded(Overloaded<Long> list, int[] numbers) {
        ActionFuture<Integer> object = list.fAsync(new Object());
        ActionFuture<Long> text = list.fAsync("a");
        ActionFuture<ArrayList<Long>> array = list.fAsync(numbers);
        ActionFuture<ArrayList<Long>> all = list.fAsync(object, text, array);
        return list.fAsync(List.of(), Long.class);
    }

    ActionFuture<Integer> kept(AsyncCopied copied, AsyncPlain plain, AsyncSpecial special) {
        return plain.workAsync(2).isDone() ? copied.workAsync() : special.moreAsync();
    }

    ActionFuture<Long> replaced(AsyncCopied copied) {
        return copied.workAsync(2);
    }

    ActionFuture<Map<String, List<Long>>> grouped(AsyncDataset<Long> data) {
        return data.groupedAsync(String.class);
    }

    ActionFuture<Integer> together(AsyncDataset<Number> data, Dataset<Integer> more) {
        return data.togetherAsync(more, more);
    }

    ActionFuture<List<Long>[]> parts(AsyncDataset<Long> data, List<Long>[] parts) {
        return data.partsAsync(parts, new int[0]);
    }

    ActionFuture<Inner> inner(AsyncDataset<Long> data) {
        return data.innerAsync(this, Map.entry("a", 1));
    }

    ActionFuture<Seq<Long>> scala(AsyncDataset<Long> data, Option<String> name) {
        return data.scalaAsync(name);
    }
}
