package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionProgress.State;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As text each thing is one line that tells a person at a prompt what happened: hazard K4. */
class OneLineTest {

    private static final String HERE = " at OneLineTest\\.java:\\d+";
    private static final String TIME = "\\d+\\.\\d+ s";

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private final CountDownLatch end = new CountDownLatch(1);
    private SparkSession session;

    @BeforeEach
    void session() {
        session = spark.session();
    }

    @AfterEach
    void letGo() {
        end.countDown();
    }

    private ActionFuture<Integer> endless() {
        return SparkActions.submit(session, () -> {
            end.await();
            return 1;
        });
    }

    private static void awaitEnd(ActionFuture<?> action) {
        action.handle((result, failure) -> 1).join();
        action.terminated().join();
    }

    @Test
    void k4OneThatFailed() {
        ActionFuture<Integer> failed = SparkActions.submit(session, () -> {
            throw new IOException("the disk is full\nand so on");
        });
        awaitEnd(failed);

        assertThat(failed.toString())
                .matches("submit" + HERE + " \\[failed after " + TIME + ": java\\.io\\.IOException: the disk is full]");
    }

    @Test
    void k4OneThatWasCancelled() {
        ActionFuture<Integer> running = endless();
        await().until(() -> running.progress().state() == State.RUNNING);
        running.cancel(true);
        awaitEnd(running);

        assertThat(running.toString())
                .matches("submit" + HERE + " \\[cancelled after " + TIME + ": .*submit" + HERE + " was cancelled]");
    }

    @Test
    void k4OneThatWasCancelledInTheQueue() {
        List<ActionFuture<Integer>> busy = List.of(endless(), endless(), endless(), endless());
        await().until(() -> busy.stream().allMatch(one -> one.progress().state() == State.RUNNING));
        ActionFuture<Integer> queued = endless();
        assertThat(queued.toString()).matches("submit" + HERE + " \\[queued " + TIME + "]");
        queued.cancel(true);

        assertThat(queued.toString())
                .matches("submit" + HERE + " \\[cancelled after " + TIME + " in the queue: .* was cancelled]");
    }

    @Test
    void k4OneThatTimedOut() {
        ActionFuture<Integer> late = endless();
        awaitEnd(late.orTimeout(100, TimeUnit.MILLISECONDS));

        assertThat(late.toString())
                .matches("submit" + HERE + " \\[timed out after " + TIME
                        + ": .* timed out after 0\\.1 s while it was .*]");
    }

    @Test
    void k4CombinedOnes() {
        ActionFuture<List<Integer>> each = SparkActions.forEach(session, List.of(1, 2, 3), 1, n -> {
            if (n == 2) {
                throw new IllegalStateException("no " + n);
            }
            return n;
        });
        awaitEnd(each);
        assertThat(each.toString())
                .matches("forEach" + HERE
                        + " \\[failed: java\\.lang\\.IllegalStateException: no 2; [23] of [23] actions have ended]");

        ActionFuture<Integer> one = SparkActions.submit(session, () -> 1);
        one.join();
        ActionFuture<List<Integer>> all = SparkActions.allOf(List.of(one, endless()));
        assertThat(all.toString()).matches("allOf" + HERE + " \\[running; 1 of 2 actions have ended]");
        all.cancel(true);
        awaitEnd(all);
        assertThat(all.toString())
                .matches("allOf" + HERE + " \\[cancelled: .* was cancelled; 2 of 2 actions have ended]");

        ActionFuture<Integer> first = SparkActions.firstOf(List.of(one, endless()));
        awaitEnd(first);
        assertThat(first.toString()).matches("firstOf" + HERE + " \\[succeeded; 2 of 2 actions have ended]");
    }

    @Test
    void k4AScope() throws Exception {
        ActionScope kept;
        try (ActionScope scope = ActionScope.open(session, 1)) {
            kept = scope;
            assertThat(scope.toString())
                    .matches("ActionScope\\.open" + HERE
                            + " \\[open: 0 actions, 0 queued, 0 running, 0 ended, 0 failed]");
            ActionFuture<Integer> failed = scope.fork(() -> {
                throw new IllegalStateException("no");
            });
            awaitEnd(failed);
            ActionFuture<Integer> running = endless();
            await().until(() -> running.progress().state() == State.RUNNING);
            endless();
            assertThat(scope.toString()).endsWith("[open: 3 actions, 1 queued, 1 running, 1 ended, 1 failed]");
            try {
                scope.join();
            } catch (RuntimeException expected) {
                assertThat(expected).hasMessageContaining("no");
            }
            assertThat(scope.toString())
                    .endsWith("[stopped, since another action of its scope failed: java.lang.IllegalStateException: no:"
                            + " 3 actions, 0 queued, 0 running, 3 ended, 1 failed]");
        }
        assertThat(kept.toString()).endsWith("[closed: 3 actions, 0 queued, 0 running, 3 ended, 1 failed]");
    }

    @Test
    void k4OneOfVeryManyJobs() {
        ActionFuture<Integer> many = SparkActions.submit(session, () -> {
            for (int i = 0; i < 156; i++) {
                spark.context().parallelize(List.of(1), 1).count();
            }
            return 1;
        });
        awaitEnd(many);

        assertThat(many.jobIds()).hasSize(156);
        assertThat(many.toString())
                .matches("submit" + HERE + " \\[succeeded after " + TIME
                        + ", 156 jobs from \\d+ to \\d+, 156/156 tasks]");
    }
}
