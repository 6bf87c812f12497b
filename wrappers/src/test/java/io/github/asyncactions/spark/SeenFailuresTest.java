package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A failure is logged when no sign was seen that somebody looked, in words that stay true if somebody did: hazard K2.
 */
class SeenFailuresTest {

    private final LocalSpark spark = new LocalSpark();
    private final LogLines log = new LogLines();

    @AfterEach
    void stop() {
        spark.stop();
        log.close();
    }

    private ActionFuture<Integer> failing(String name) {
        return SparkActions.submit(spark.session(), ActionOptions.defaults().description(name), () -> {
            throw new IllegalStateException(name);
        });
    }

    private ActionFuture<Integer> failed(String name) {
        ActionFuture<Integer> action = failing(name);
        action.terminated().join();
        assertThat(action).isDone();
        return action;
    }

    private static void ignoringFailure(CompletableFuture<?> future) {
        future.handle((result, failure) -> 1).join();
    }

    private static void ignoringFailure(ThrowingLook look) {
        try {
            look.look();
        } catch (Exception expected) {
            assertThat(expected).isNotInstanceOf(NullPointerException.class);
        }
    }

    private interface ThrowingLook {
        void look() throws Exception;
    }

    /** All that an action's failure can be seen by, so that the library knows. */
    private Map<String, Consumer<ActionFuture<Integer>>> looks() {
        CompletableFuture<Integer> done = CompletableFuture.completedFuture(1);
        Map<String, Consumer<ActionFuture<Integer>>> looks = new LinkedHashMap<>();
        looks.put("join", f -> ignoringFailure(f::join));
        looks.put("get", f -> ignoringFailure(() -> f.get()));
        looks.put("get with a timeout", f -> ignoringFailure(() -> f.get(1, TimeUnit.MINUTES)));
        looks.put("getNow", f -> ignoringFailure(() -> f.getNow(1)));
        looks.put("isCompletedExceptionally", CompletableFuture::isCompletedExceptionally);
        looks.put("exceptionNow", ActionFuture::exceptionNow);
        looks.put("resultNow", f -> ignoringFailure(f::resultNow));
        looks.put("progress", ActionFuture::progress);
        looks.put("handle", f -> f.handle((result, failure) -> 1).join());
        looks.put("whenComplete", f -> ignoringFailure(f.whenComplete((result, failure) -> {})));
        looks.put("exceptionally", f -> f.exceptionally(failure -> 1).join());
        looks.put("thenApply", f -> ignoringFailure(f.thenApply(one -> one)));
        looks.put("copy", f -> ignoringFailure(f.copy()));
        looks.put("allOf of the library's", f -> ignoringFailure(SparkActions.allOf(List.of(f))));
        looks.put("firstOf", f -> ignoringFailure(SparkActions.firstOf(List.of(f))));
        looks.put("inCompletionOrder", f -> SparkActions.inCompletionOrder(List.of(f))
                .forEach(one -> assertThat(one).isSameAs(f)));
        looks.put("thenCompose of the JDK's", f -> ignoringFailure(done.thenCompose(one -> f)));
        looks.put("thenCombine of the JDK's", f -> ignoringFailure(done.thenCombine(f, Integer::sum)));
        looks.put(
                "acceptEither of the JDK's",
                f -> ignoringFailure(new CompletableFuture<Integer>().acceptEither(f, one -> {})));
        looks.put("thenCompose of an action", f -> ignoringFailure(good().thenCompose(one -> f)));
        looks.put("thenCombine of an action", f -> ignoringFailure(good().thenCombine(f, Integer::sum)));
        looks.put(
                "exceptionallyCompose",
                f -> ignoringFailure(CompletableFuture.<Integer>failedFuture(new IllegalStateException())
                        .exceptionallyCompose(no -> f)));
        return looks;
    }

    private ActionFuture<Integer> good() {
        return SparkActions.submit(spark.session(), () -> 1);
    }

    @Test
    void k2NothingIsLoggedAfterAnySignThatItWasSeen() {
        looks().forEach((name, look) -> look.accept(failed(name)));
        looks().forEach((name, look) -> { // also if they look before it has failed
            if (!List.of("getNow", "exceptionNow", "resultNow", "isCompletedExceptionally")
                    .contains(name)) {
                look.accept(failing(name + ", early"));
            }
        });
        failed("nobody looks");

        awaitLine("nobody looks failed: java.lang.IllegalStateException: nobody looks");
        assertThat(log.all()).filteredOn(line -> line.contains(" failed: ")).hasSize(1);
    }

    @Test
    void k2NorAfterAScopeWasJoined() throws Exception {
        try (ActionScope scope = ActionScope.open(spark.session())) {
            failed("joinAll");
            scope.joinAll();
        }
        try (ActionScope scope = ActionScope.open(spark.session())) {
            failed("join");
            failed("join, too");
            ignoringFailure(scope::join);
        }
        try (ActionScope scope = ActionScope.open(spark.session())) {
            failed("first");
            good();
            scope.first();
        }
        try (ActionScope scope = ActionScope.open(spark.session())) {
            ActionFuture<Integer> chain = failed("of a chain").then(result -> good());
            ActionFuture<?> all = SparkActions.allOf(List.of(failed("of all")));
            ignoringFailure(scope::join);
            assertThat(chain.description() + all.description())
                    .as("kept until here")
                    .isNotEmpty();
        }
        try (ActionScope scope = ActionScope.open(spark.session())) {
            ActionFuture<Integer> chain = good().then(result -> {
                throw new IllegalStateException("of a function");
            });
            ignoringFailure(scope::join);
            assertThat(chain.description()).as("kept until here").isNotEmpty();
        }
        try (ActionScope scope = ActionScope.open(spark.session())) {
            failed("none is first");
            ignoringFailure(() -> scope.first());
        }
        failed("nobody looks");

        awaitLine("nobody looks failed: java.lang.IllegalStateException: nobody looks");
        assertThat(log.all()).filteredOn(line -> line.contains(" failed: ")).hasSize(1);
    }

    /** The JDK's {@code allOf} calls no method of a future that has completed. */
    @Test
    void k2WhereALookCannotBeSeenTheFactIsLoggedOnce() {
        ActionFuture<Integer> failed = failed("seen by the JDK");
        ignoringFailure(CompletableFuture.allOf(failed));
        CountDownLatch hold = new CountDownLatch(1);
        ActionFuture<Integer> later =
                SparkActions.submit(spark.session(), ActionOptions.defaults().description("seen in time"), () -> {
                    hold.await();
                    throw new IllegalStateException("seen in time");
                });
        CompletableFuture<Void> all = CompletableFuture.allOf(later);
        hold.countDown();
        ignoringFailure(all);

        awaitLine("seen by the JDK failed: java.lang.IllegalStateException: seen by the JDK");
        assertThat(log.all())
                .filteredOn(line -> line.contains(" failed: "))
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(line).doesNotContainIgnoringCase("nobody").doesNotContainIgnoringCase("looked"));
        assertThat(failed.progress().state()).isEqualTo(State.FAILED);
    }

    /** As Spark stops, and once more when it is gone: each line comes once. */
    private void awaitLine(String text) {
        spark.stop();
        await().untilAsserted(() -> assertThat(log.count(text)).isEqualTo(1));
    }
}
