package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever way an action is submitted, it is named after the user's line: hazard K3. */
class CallSitesTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private static String here(String method, int linesAbove) {
        StackTraceElement caller = Thread.currentThread().getStackTrace()[2];
        return method + " at CallSitesTest.java:" + (caller.getLineNumber() - linesAbove);
    }

    @Test
    void k3ActionsOfAScope() throws Exception {
        try (ActionScope scope = ActionScope.open(spark.session())) {
            assertThat(scope.toString()).startsWith(here("ActionScope.open", 1));
            ActionFuture<Integer> forked = scope.fork(() -> 1);
            assertThat(forked.description()).isEqualTo(here("fork", 1));
            Callable<Integer> elsewhere = () -> 1;
            ActionFuture<Integer> inLoop = List.of(elsewhere).stream()
                    .map(scope::fork) // no frame of the user's own in between
                    .toList()
                    .get(0);
            assertThat(inLoop.description()).matches("fork at CallSitesTest.java:\\d+");

            List<ActionFuture<?>> inside = new ArrayList<>();
            scope.run(() -> inside.add(SparkActions.submit(spark.session(), () -> 1)));
            assertThat(inside.get(0).description()).isEqualTo(here("submit", 1));
            Supplier<ActionFuture<Long>> counting =
                    AsyncDataset.of(spark.session().range(3))::countAsync;
            ActionFuture<Long> called = scope.call(counting);
            assertThat(called.description()).isEqualTo(here("countAsync", 1));
            ActionFuture<Integer> nested = scope.fork(() -> SparkActions.submit(spark.session(), () -> 1)) // in a body
                    .join();
            assertThat(nested.description()).isEqualTo(here("submit", 2));
            scope.join();
        }
    }

    @Test
    void k3SubmittedAndCombinedOnes() {
        SparkSession session = spark.session();
        ActionFuture<Integer> submitted = SparkActions.submit(session, () -> 1);
        assertThat(submitted.description()).isEqualTo(here("submit", 1));
        ActionFuture<List<Integer>> all = SparkActions.allOf(List.of(submitted));
        assertThat(all.description()).isEqualTo(here("allOf", 1));
        ActionFuture<Integer> first = SparkActions.firstOf(List.of(submitted));
        assertThat(first.description()).isEqualTo(here("firstOf", 1));
        List<String> names = new ArrayList<>();
        ActionFuture<List<Long>> each = SparkActions.forEach(session, List.of(1, 2), 2, n -> {
            names.add(spark.context().getLocalProperty("callSite.short"));
            return session.range(n).count();
        });
        assertThat(each.description()).matches("forEach at CallSitesTest.java:\\d+");
        each.join();
        assertThat(names).containsOnly(each.description());
    }

    @Test
    void k3StagesAndWrappers() {
        CompletableFuture<ActionFuture<Long>> stage = SparkActions.submit(spark.session(), () -> 1)
                .thenApply(one -> AsyncDataset.of(spark.session().range(3)).countAsync());
        assertThat(stage.join().description()).isEqualTo(here("countAsync", 1));
        ActionFuture<Long> count =
                AsyncDataset.of(spark.session().range(3)).filter("id > 1").countAsync();
        assertThat(count.description()).isEqualTo(here("countAsync", 1));
        ActionFuture<Long> rdd =
                AsyncRDD.of(spark.context().parallelize(List.of(1))).countAsync();
        assertThat(rdd.description()).isEqualTo(here("countAsync", 1));
    }
}
