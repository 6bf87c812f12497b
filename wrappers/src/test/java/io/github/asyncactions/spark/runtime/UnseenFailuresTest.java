package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.LogLines;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is logged of failures that nobody looked at, when, and what is not (P7). */
class UnseenFailuresTest {

    private static final String UNSEEN = " failed, and nobody looked at its future";

    private final NoSpark noSpark = new NoSpark(2);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
    private final CountDownLatch end = new CountDownLatch(1);
    /** Each line that was logged while an action had not ended yet. */
    private final List<String> early = new CopyOnWriteArrayList<>();

    private final LogLines log = new LogLines(line -> {
        if (!executor.outstanding().isEmpty()) {
            early.add(line);
        }
    });

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
        log.close();
    }

    private Action<Integer> named(String name, RuntimeException failure) {
        return NoSpark.submit(executor, ActionOptions.defaults().description(name), () -> {
            throw failure;
        });
    }

    private Action<Integer> failed(String name) throws Exception {
        Action<Integer> failed = named(name, new IllegalStateException("made up"));
        failed.terminated().get(60, TimeUnit.SECONDS);
        return failed;
    }

    private Action<Integer> spinning() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> spinning =
                NoSpark.submit(executor, ActionOptions.defaults().description("spinning"), () -> {
                    started.countDown();
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return 1;
                });
        started.await();
        return spinning;
    }

    /** A body that ignores the stop may hold up the end of the executor, and the JVM may not wait for that. */
    @Test
    void p7AStopLogsThemAtOnce() throws Exception {
        Action<Integer> unseen = failed("unseen");
        spinning();

        noSpark.stop();

        await().until(() -> log.count("unseen" + UNSEEN) == 1);
        assertThat(early).contains("unseen" + UNSEEN);
        assertThat(unseen.exceptionNow()).hasMessage("made up"); // was held all the time
    }

    @Test
    void p7WhatFailsAfterTheStopIsLoggedAtTheEnd() throws Exception {
        Action<Integer> outstanding = spinning();
        noSpark.stop();
        await().until(outstanding::isDone);
        Action<Integer> late = named("late", new IllegalStateException("never thrown"));
        assertThat(late.isDone()).isTrue();
        assertThat(log.count(UNSEEN)).isZero();
        end.countDown();
        noSpark.awaitClosed();

        assertThat(log.count("late" + UNSEEN)).isEqualTo(1);
        assertThat(log.count("spinning" + UNSEEN))
                .as("it was named as outstanding")
                .isZero();
        assertThat(late.exceptionNow()).hasMessageContaining("it was submitted");
    }

    @Test
    void p7WhatTheUserKnowsIsNotLogged() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        Action<Integer> combined =
                NoSpark.submit(executor, ActionOptions.defaults().description("combined"), () -> {
                    self.join();
                    throw new IllegalStateException("made up");
                });
        CompletableFuture<Void> all = CompletableFuture.allOf(combined);
        self.complete(combined);
        combined.terminated().get(60, TimeUnit.SECONDS);
        NoSpark.action(executor, null, () -> 1).cancel(true);
        Action<Integer> unseen = failed("unseen");
        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(log.all()).filteredOn(line -> line.contains(UNSEEN)).containsExactly("unseen" + UNSEEN);
        assertThat(all).isCompletedExceptionally();
        assertThat(unseen.exceptionNow()).hasMessage("made up");
    }

    @Test
    void p7WhoLooksWhileTheFailureIsNotedHasSeenIt() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        Supplier<String> description = () -> {
            self.join().seen(); // as a join() on another thread
            return "looked at";
        };
        Action<Integer> action = new Action<>(description, executor, null, null, NoSpark.work(executor, () -> 1));
        self.complete(action);

        action.fail(new IllegalStateException("made up"));
        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(log.count(UNSEEN)).isZero();
        assertThat(action.exceptionNow()).hasMessage("made up"); // was held all the time
    }

    /** An application may run for months. */
    @Test
    void aFailureThatWasSeenIsNotKept() throws Exception {
        WeakReference<Object> kept = seen();
        seen(); // The JVM itself may hold what an idle thread has thrown last.

        await().until(() -> {
            System.gc();
            return kept.get() == null;
        });
    }

    private WeakReference<Object> seen() throws Exception {
        Throwable failure = failed("seen").handle((result, thrown) -> thrown).join();
        assertThat(failure).hasMessage("made up");
        return new WeakReference<>(failure);
    }
}
