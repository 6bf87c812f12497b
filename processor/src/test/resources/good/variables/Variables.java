package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Type variables that share a name, and those of extension actions in every position. */
class Variables {

    abstract static class Parent<A> {
        public abstract <T> Map<T, A> convert(A from, T key);
    }

    @AsyncActions(methods = {"convert", "hiding"})
    abstract static class Child<T> extends Parent<T> {
        @SuppressWarnings("hiding")
        public abstract <T> T hiding(T other);
    }

    /** Bounds that a compiler may take for no bound at all, or for a resource that should be closed. */
    @AsyncActions(methods = {"closeable", "resource", "number"})
    @SuppressWarnings("try")
    interface Bounded {
        <C extends Object & AutoCloseable> C closeable(C value);

        <R extends Serializable & AutoCloseable> R resource(R value);

        <N extends Number & Runnable & Serializable> N number(N value);
    }

    @AsyncActions(target = List.class)
    interface ListActions {
        static <E, U> Map<U, E> keyed(List<U> list, E key) {
            return Map.of();
        }

        static <A> A first(List<? extends A> list) {
            return null;
        }

        static <A> A last(Collection<? super A> list) {
            return null;
        }

        static <A, L extends List<A>> Map<L, A> both(L list, A[] more) {
            return Map.of();
        }

        static int raw(@SuppressWarnings("rawtypes") Iterable list) {
            return 0;
        }

        static <E extends Comparable<E>> E max(Collection<?> list, Class<E> type) {
            return null;
        }
    }

    abstract static class Rows extends ArrayList<Map<String, Integer[]>> {
        private static final long serialVersionUID = 1L;
    }

    @AsyncActions(target = Rows.class)
    interface RowsActions {
        static <K, V> Map<V, K> turned(List<Map<K, V[]>> rows) {
            return Map.of();
        }
    }

    ActionFuture<Map<Integer, String>> convert(AsyncVariablesChild<String> child) {
        return child.convertAsync("", 1);
    }

    ActionFuture<Integer> hiding(AsyncVariablesChild<String> child) {
        return child.hidingAsync(1);
    }

    ActionFuture<Map<String, Integer>> keyed(AsyncList<String> list) {
        return list.keyedAsync(1);
    }

    ActionFuture<String> first(AsyncList<String> list) {
        return list.firstAsync();
    }

    ActionFuture<String> last(AsyncList<String> list) {
        return list.lastAsync();
    }

    ActionFuture<Map<List<String>, String>> both(AsyncList<String> list) {
        return list.bothAsync(new String[0]);
    }

    ActionFuture<Integer> raw(AsyncList<String> list) {
        return list.rawAsync();
    }

    ActionFuture<Integer> max(AsyncList<String> list) {
        return list.maxAsync(Integer.class);
    }

    ActionFuture<Map<Integer, String>> turned(AsyncVariablesRows rows) {
        return rows.turnedAsync();
    }
}
