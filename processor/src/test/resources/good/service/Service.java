package test;

import io.github.asyncactions.AsyncActions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Primitives, void, varargs, bounds, checked exceptions, overloads, deprecation, awkward names. */
@AsyncActions(methods = {"answer", "nothing", "all(int, String[])", "best", "old", "read", "pairs", "awkward"})
public class Service {

    public SparkSession spark() {
        return null;
    }

    public int answer() {
        return 42;
    }

    public long answer(int question) {
        return question;
    }

    public void nothing() {}

    public List<String> all(int first, String... more) {
        return List.of(more);
    }

    public List<String> all(long first) {
        return List.of();
    }

    public <A extends Comparable<A>, B extends A> A best(List<? extends B> values, A[] others) throws IOException {
        return null;
    }

    @Deprecated
    public boolean old() {
        return true;
    }

    public byte[] read(char[][] chars) throws IOException, InterruptedException {
        return null;
    }

    @SafeVarargs
    public final <K> Map<K, ? super Integer> pairs(K... keys) {
        return null;
    }

    public double awkward(String target, String target2, Object actions, int $, List<?> evidence$1) {
        return 0;
    }
}
