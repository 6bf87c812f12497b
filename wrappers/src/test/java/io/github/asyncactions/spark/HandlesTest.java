package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.scheduler.JobFailed;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The actions of an application: listed, found, cancelled with a reason; loops; and what a body can ask. */
@Tag("concurrency")
class HandlesTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private SparkSession session;
    private SparkActions actions;

    @BeforeEach
    void session() {
        session = spark.session();
        actions = SparkActions.of(session);
    }

    private static Callable<Integer> waiting(CountDownLatch go) {
        return () -> {
            go.await();
            return 1;
        };
    }

    private static Callable<Integer> endless(CountDownLatch started) {
        return () -> {
            started.countDown();
            return waiting(new CountDownLatch(1)).call();
        };
    }

    @Test
    void whatIsOutstandingIsListedInOrderAndFound() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ActionFuture<Integer> one = actions.submit("one", waiting(go));
        ActionFuture<Integer> two = actions.submit("two", waiting(go));
        assertThat(one.id()).isLessThan(two.id());
        assertThat(actions.outstanding()).isEqualTo(List.of(one, two));
        assertThat(actions.find(two.id()))
                .hasValueSatisfying(found -> assertThat(found).isSameAs(two));
        go.countDown();
        actions.awaitAll(Duration.ofMinutes(1));
        assertThat(actions.outstanding()).isEmpty();
        assertThat(actions.find(two.id())).isEmpty();
    }

    @Test
    void allAreCancelledForAReason() {
        List<ActionFuture<Integer>> all = List.of(
                actions.submit("a", waiting(new CountDownLatch(1))),
                actions.submit("b", waiting(new CountDownLatch(1))));
        actions.cancelAll("the night is over");
        for (ActionFuture<Integer> one : all) {
            assertThatThrownBy(one::join)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage(one.description() + " was cancelled: the night is over");
        }
        assertThat(actions.submit(() -> 1).join()).isEqualTo(1);
    }

    @Test
    void aReasonReachesTheFailuresOfItsJobs() throws Exception {
        List<String> failures = new CopyOnWriteArrayList<>();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobEnd(SparkListenerJobEnd end) {
                if (end.jobResult() instanceof JobFailed failed) {
                    failures.add(String.valueOf(failed.exception().getMessage()));
                }
            }
        };
        session.sparkContext().addSparkListener(listener);
        ActionFuture<Long> action = actions.submit("report", () -> session.range(0, 2, 1, 2)
                .map(
                        (MapFunction<Long, Long>) id -> {
                            Thread.sleep(600_000);
                            return id;
                        },
                        Encoders.LONG())
                .count());
        await().until(() -> action.progress().runningTasks() > 0);
        action.cancel("not this night");
        await().untilAsserted(() -> assertThat(failures).anyMatch(failure -> failure.contains("not this night")));
        session.sparkContext().removeSparkListener(listener);
        assertThatThrownBy(() -> action.cancel((String) null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aBodyCanAskWhetherItsActionStillLives() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean before = new AtomicBoolean(true);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        ActionFuture<Void> action = actions.submitVoid("long", () -> {
            before.set(CurrentAction.isCancelled());
            CurrentAction.checkCancelled();
            started.countDown();
            boolean waited = false;
            while (!waited) {
                try {
                    cancelled.await();
                    waited = true;
                } catch (InterruptedException goesOn) {
                    // As code does that catches Exception.
                }
            }
            try {
                CurrentAction.checkCancelled();
            } catch (CancellationException e) {
                thrown.set(e);
            }
        });
        started.await();
        action.cancel("enough");
        cancelled.countDown();
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(before).isFalse();
        assertThat(thrown.get()).hasMessage("long was cancelled: enough");
        assertThat(CurrentAction.isCancelled()).isFalse();
        CurrentAction.checkCancelled();
    }

    @Test
    void threadsOfABodyAskForItsAction() throws Exception {
        AtomicBoolean seen = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        ActionFuture<Void> action = actions.submitVoid(() -> {
            Thread helper = new Thread(() -> {
                started.countDown();
                await().until(CurrentAction::isCancelled);
                seen.set(true);
            });
            helper.start();
            boolean ended = false;
            while (!ended) {
                try {
                    helper.join();
                    ended = true;
                } catch (InterruptedException goesOn) {
                    // It waits for its helper.
                }
            }
        });
        started.await();
        action.cancel("enough");
        action.terminated().get(1, TimeUnit.MINUTES);
        assertThat(seen).isTrue();
    }

    @Test
    void aLoopsFailureNamesItsInput() {
        ActionFuture<List<String>> loop = actions.forEach(List.of("orders", "items"), 1, table -> {
            if (table.equals("items")) {
                throw new IOException("disk full");
            }
            return table;
        });
        assertThatThrownBy(loop::join)
                .isInstanceOf(CompletionException.class)
                .hasMessageMatching(
                        "forEach at HandlesTest.java:\\d+ \\(items\\) failed: java.io.IOException: disk full")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(loop::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("(items) failed")
                .hasCauseInstanceOf(IOException.class);
        assertThat(loop.exceptionNow()).isInstanceOf(IOException.class).hasMessage("disk full");
    }

    @Test
    void noTimeIsLeftToEndInThePast() {
        Duration past = Duration.ofSeconds(-1);
        assertThatThrownBy(() -> actions.shutdown(past))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> actions.shutdownOnExit(past)).isInstanceOf(IllegalArgumentException.class);
        assertThat(actions.submit(() -> 1).join()).as("nothing was shut down").isEqualTo(1);
    }

    @Test
    void aDescriptionThatNamesTheInputIsUsedAsItIs() {
        assertThatThrownBy(failing("orders", "orders")::join).hasMessage("orders failed: java.io.IOException: no");
        assertThatThrownBy(failing("report of orders", "orders")::join)
                .hasMessageStartingWith("report of orders failed");
        assertThatThrownBy(failing("reorders", "orders")::join).hasMessageStartingWith("reorders (orders) failed");
    }

    private ActionFuture<List<String>> failing(String description, String input) {
        return actions.withOptions(ActionOptions.defaults().description(description))
                .forEach(List.of(input), 1, table -> {
                    throw new IOException("no");
                });
    }

    @Test
    void whatEndsWithACancelledWholeTellsItsReason() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        AtomicReference<ActionFuture<Integer>> nested = new AtomicReference<>();
        ActionFuture<Integer> parent = actions.submit("parent", () -> {
            nested.set(actions.submit("child", endless(started)));
            return endless(started).call();
        });
        ActionFuture<List<List<Integer>>> whole = SparkActions.allOf(List.of(SparkActions.allOf(List.of(parent))));
        started.await();
        whole.cancel("the client has gone");
        String why = " was cancelled, since allOf at HandlesTest.java:\\d+ was cancelled: the client has gone";
        assertThatThrownBy(parent::join).hasMessageMatching("parent" + why);
        assertThatThrownBy(nested.get()::join).hasMessageMatching("child" + why);
    }

    @Test
    void optionsAddUp() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ActionOptions pool = ActionOptions.defaults().pool("all");
        ActionOptions name = ActionOptions.defaults().description("orders");
        Callable<String> poolOnceOpen = () -> {
            go.await();
            return session.sparkContext().getLocalProperty("spark.scheduler.pool");
        };
        ActionFuture<String> action =
                actions.withOptions(pool).withOptions(name).submit(poolOnceOpen);
        ActionFuture<Long> count = AsyncDataset.of(session.range(3))
                .withOptions(pool)
                .withOptions(name)
                .countAsync();
        assertThat(action.description()).isEqualTo("orders");
        assertThat(count.description()).isEqualTo("orders");
        go.countDown();
        assertThat(action.join()).isEqualTo("all");
        assertThat(count.join()).isEqualTo(3);
    }

    @Test
    void aLoopTakesOptionsForAllAndByInput() {
        SparkActions ofTenant = actions.withOptions(ActionOptions.defaults().pool("all"));
        Callable<String> pool = () -> session.sparkContext().getLocalProperty("spark.scheduler.pool");
        assertThat(ofTenant.forEach(List.of(1, 2), 2, n -> pool.call()).join()).containsExactly("all", "all");
        assertThat(ofTenant.forEach(
                                List.of(1, 2),
                                2,
                                n -> n == 1
                                        ? ActionOptions.defaults()
                                        : ActionOptions.defaults().pool("two"),
                                n -> pool.call())
                        .join())
                .containsExactly("all", "two");
    }

    @Test
    void anInputThatCantTellItselfIsNamedByItsClass() {
        class Mute {
            @Override
            public String toString() {
                throw new IllegalStateException("mute");
            }
        }
        ActionFuture<List<Integer>> loop = actions.forEach(List.of(new Mute()), 1, mute -> {
            throw new IOException("no");
        });
        assertThatThrownBy(loop::join).hasMessageContaining("Mute) failed: java.io.IOException: no");
    }

    @Test
    void aVoidBodyIsTaken() {
        AtomicBoolean ran = new AtomicBoolean();
        ActionFuture<Void> action = actions.submitVoid("void", () -> {
            ran.set(true);
        });
        assertThat(action.join()).isNull();
        assertThat(ran).isTrue();
        assertThat(SparkActions.submitVoid(session, () -> {}).join()).isNull();
    }

    @Test
    void theHandleTellsWhatItIs() {
        assertThat(actions.toString()).startsWith("SparkActions of test [");
    }
}
