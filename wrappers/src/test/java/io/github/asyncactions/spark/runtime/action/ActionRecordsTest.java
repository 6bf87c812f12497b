package io.github.asyncactions.spark.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.asyncactions.spark.ActionProgress.State;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is noted of an action: its outcome, its timers, its words, its termination; and the signal that it gives. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ActionRecordsTest {

    // ---- outcomes ------------------------------------------------------------------------------------------------

    @Test
    void anOutcomeReportsAsTheFuturesOfTheJdkDo() throws Exception {
        IllegalStateException failure = new IllegalStateException("made up");
        Outcome<Integer> succeeded = Outcome.of(7, null);
        Outcome<Integer> failed = Outcome.of(null, failure);

        assertThat(succeeded).isEqualTo(new Outcome<>(State.SUCCEEDED, false, 7, null, null, Sight.NONE));
        assertThat(succeeded.asFuture().get()).isEqualTo(7);
        assertThat(failed).isEqualTo(new Outcome<Integer>(State.FAILED, false, null, failure, null, failed.sight()));
        assertThatThrownBy(failed.asFuture()::get)
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
        assertThatThrownBy(failed.asFuture()::join)
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
        assertThat(Outcome.early(State.TIMED_OUT, 3, null))
                .isEqualTo(new Outcome<>(State.TIMED_OUT, true, 3, null, null, Sight.NONE));
    }

    @Test
    void whatMayBeInterruptedAndRepeatedDependsOnTheEffect() {
        assertThat(Effect.READS.isInterruptible()).isTrue();
        assertThat(Effect.READS.isRepeatable()).isTrue();
        assertThat(Effect.WRITES.isInterruptible()).isFalse();
        assertThat(Effect.WRITES.isRepeatable()).isFalse();
        assertThat(Effect.UNKNOWN.isInterruptible()).isTrue();
        assertThat(Effect.UNKNOWN.isRepeatable()).isFalse();
        assertThat(Effect.READS.isQueriesOnly()).isFalse();
        assertThat(Effect.QUERIES).isEqualTo(new Effect(true, true, true));
        assertThat(Effect.QUERIES.uninterruptible()).isEqualTo(new Effect(false, false, true));
        assertThat(Effect.UNKNOWN.uninterruptible()).isEqualTo(Effect.WRITES);
    }

    // ---- timers --------------------------------------------------------------------------------------------------

    @Test
    void noTimerOutlivesTheEnd() {
        Timers timers = new Timers();
        CompletableFuture<Void> before = new CompletableFuture<>();
        CompletableFuture<Void> second = new CompletableFuture<>();
        CompletableFuture<Void> late = new CompletableFuture<>();
        timers.add(before);
        timers.add(second);
        assertThat(before).isNotDone();

        timers.stop();
        timers.add(late);

        assertThat(List.of(before, second, late)).allMatch(CompletableFuture::isCancelled);
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    @Test
    void wordsAreMadeOnceAndTheirMakerIsNotKept() {
        AtomicInteger made = new AtomicInteger();
        Object[] maker = {new Object()};
        Words words = words(made, maker[0]);
        WeakReference<Object> kept = new WeakReference<>(maker[0]);
        assertThat(made).hasValue(0);

        assertThat(words.get()).startsWith("made of java.lang.Object");
        assertThat(words).hasToString(words.get());
        assertThat(made).hasValue(1);
        maker[0] = null;

        Awaitility.await().until(() -> {
            System.gc();
            return kept.get() == null;
        });
        assertThat(words.get()).startsWith("made of java.lang.Object");
    }

    private static Words words(AtomicInteger made, Object maker) {
        return new Words(() -> {
            made.incrementAndGet();
            return "made of " + maker;
        });
    }

    @Test
    void timesStatesAndFailuresAsMessagesShowThem() {
        assertThat(Texts.seconds(Duration.ofMillis(3_240))).isEqualTo("3.2 s");
        assertThat(Texts.seconds(Duration.ofMillis(99))).isEqualTo("0.099 s");
        assertThat(Texts.seconds(Duration.ofMillis(100))).isEqualTo("0.1 s");
        assertThat(Texts.state(State.TIMED_OUT)).isEqualTo("timed out");
        assertThat(Texts.describe(new IllegalStateException("one\ntwo")))
                .isEqualTo("java.lang.IllegalStateException: one");
        assertThat(Texts.describe(new IllegalStateException("x".repeat(300))))
                .hasSize(201)
                .endsWith("x…");
        assertThat(Texts.message(new IllegalStateException("one"))).isEqualTo("one");
        assertThat(Texts.message(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void e10FailuresThatThrowAsTheyAreAskedAreShownByTheirClass() {
        RuntimeException silent = new RuntimeException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new StackOverflowError();
            }

            @Override
            public String toString() {
                return null;
            }
        };

        assertThat(Texts.message(silent)).isEqualTo(silent.getClass().getName());
        assertThat(Texts.describe(silent)).isEqualTo(silent.getClass().getName());
    }

    // ---- termination ---------------------------------------------------------------------------------------------

    @Test
    void aTerminationIsToldToThoseWhoAskBeforeAndAfter() throws Exception {
        Termination termination = new Termination();
        CompletableFuture<String> stage =
                termination.asFuture().thenApply(over -> Thread.currentThread().getName());
        CompletableFuture<Void> users = termination.asFuture();
        users.cancel(true);
        assertThat(termination.isOver()).isFalse();

        termination.complete(null);
        termination.complete(new IllegalStateException("too late"));

        assertThat(termination.isOver()).isTrue();
        assertThat(stage.get(30, TimeUnit.SECONDS)).startsWith("asyncactions-completer-");
        assertThat(termination.asFuture().get(30, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void whatIsStuckIsToldToThoseWhoAskBeforeAndAfter() {
        IllegalStateException stuck = new IllegalStateException("stuck");
        Termination asked = new Termination();
        CompletableFuture<Void> before = asked.asFuture();
        Termination unasked = new Termination();

        asked.complete(stuck);
        unasked.complete(stuck);

        assertThatThrownBy(() -> before.get(30, TimeUnit.SECONDS)).hasCause(stuck);
        assertThatThrownBy(() -> unasked.asFuture().get(30, TimeUnit.SECONDS)).hasCause(stuck);
    }

    // ---- the signal ----------------------------------------------------------------------------------------------

    @Test
    void aSignalWakesThoseForWhomItIsOver() throws Exception {
        Signal signal = new Signal();
        signal.give(); // to nobody
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch woken = new CountDownLatch(2);
        List<Thread> waiting = List.of(waiter(signal, over, woken), waiter(signal, over, woken));
        Awaitility.await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        signal.give();
        Awaitility.await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        assertThat(woken.getCount()).isEqualTo(2);
        over.set(true);
        signal.give();

        assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Thread waiter(Signal signal, AtomicBoolean over, CountDownLatch woken) {
        Thread thread = new Thread(() -> {
            try {
                signal.await(over::get, true, Signal.FOR_EVER);
                woken.countDown();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void aWaitEndsByItsTimeAndByAnInterruptOnlyIfItMay() throws Exception {
        Signal signal = new Signal();
        assertThat(signal.await(() -> false, true, 1)).isFalse();
        assertThat(signal.await(() -> true, true, 1)).isTrue();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> signal.await(() -> false, true, Signal.FOR_EVER))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();

        Thread.currentThread().interrupt();
        assertThat(signal.await(() -> false, false, 1)).isFalse();
        assertThat(Thread.interrupted()).as("it is kept").isTrue();
    }
}
