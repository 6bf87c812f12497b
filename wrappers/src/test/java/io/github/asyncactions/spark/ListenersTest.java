package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.Heard.Told;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/** What an {@link ActionListener} is told, on which thread, and what it can do to others: nothing. */
@SuppressWarnings("try") // What is registered is not used, only closed.
@Tag("concurrency")
class ListenersTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private final Heard heard = new Heard();
    private final List<Registration> registered = new ArrayList<>();
    /** Opened when the test is over: bodies and listeners wait for it. */
    private final CountDownLatch end = new CountDownLatch(1);

    private SparkActions actions;

    @BeforeEach
    void listen() {
        actions = SparkActions.of(spark.session());
        registered.add(actions.addListener(heard));
    }

    @AfterEach
    void close() {
        end.countDown();
        registered.forEach(Registration::close);
        MDC.clear();
        CallerContextTest.FragileCarrier.mend();
    }

    private void listen(ActionListener listener) {
        registered.add(actions.addListener(listener));
    }

    private static ActionListener onEnd(Consumer<ActionEvent> code) {
        return new ActionListener() {
            @Override
            public void ended(ActionEvent event) {
                code.accept(event);
            }
        };
    }

    private ActionFuture<Integer> endless(CountDownLatch started) {
        return actions.submit(() -> {
            started.countDown();
            end.await();
            return 1;
        });
    }

    private void occupyAllThreads() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            endless(started);
        }
        started.await();
    }

    private static List<Thread> listenerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("-listeners-"))
                .toList();
    }

    // ---- what is told ----------------------------------------------------------------------------------------------

    /** An outcome is seen before the step is over in which listeners are given it. */
    @Test
    void aListenerThatIsClosedIsToldWhatEndsAtTheMoment() throws Exception {
        CountDownLatch inStep = new CountDownLatch(1);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        Thread step = new Thread(() -> Limits.shared().step(() -> {
            inStep.countDown();
            goOn.join();
        }));
        Registration late = actions.addListener(new Heard());
        Thread closing = new Thread(late::close);
        step.start();
        inStep.await();
        closing.start();
        await().until(() -> closing.getState() == Thread.State.BLOCKED || closing.getState() == Thread.State.WAITING);
        goOn.complete(null);
        step.join();
        closing.join();
    }

    @Test
    void eachActionIsSubmittedStartedAndEnded() {
        Instant before = Instant.now();
        ActionFuture<Long> count = AsyncDataset.of(spark.session().range(3)).countAsync();
        List<Told> told = heard.of(count);

        assertThat(told).extracting(Told::what).containsExactly("submitted", "started", "ended");
        assertThat(told)
                .extracting(one -> one.event().state())
                .containsExactly(State.QUEUED, State.RUNNING, State.SUCCEEDED);
        assertThat(told).extracting(one -> one.event().time()).isSorted().allSatisfy(time -> assertThat(time)
                .isBetween(before, Instant.now()));
        assertThat(told).extracting(one -> one.event().attempt()).containsOnly(1);
        assertThat(told).extracting(one -> one.event().failure()).containsOnlyNulls();
        assertThat(told.get(0).event().runTime()).isZero();
        assertThat(told.get(1).event().queueTime())
                .isPositive()
                .isEqualTo(told.get(2).event().queueTime());
        assertThat(told.get(2).event().runTime()).isPositive();
    }

    @Test
    void theEndComesWhenTheOutcomeIsThere() {
        AtomicReference<Object> seen = new AtomicReference<>();
        listen(onEnd(event -> {
            if (event.action().description().equals("mine")) { // Bodies of an earlier test may still end.
                seen.set(event.action().resultNow());
            }
        }));

        actions.submit("mine", () -> "here");

        await().untilAsserted(() -> assertThat(seen).hasValue("here"));
    }

    @Test
    void eachAttemptIsTold() {
        IOException once = new IOException("once");
        ActionFuture<Integer> flaky = actions.withOptions(
                        ActionOptions.defaults().retry(ActionRetry.maxAttempts(3)))
                .submit("flaky", () -> {
                    if (CurrentAction.attempt() == 1) {
                        throw once;
                    }
                    return 1;
                });
        List<Told> told = heard.of(flaky);

        assertThat(told)
                .extracting(Told::what)
                .containsExactly("submitted", "started", "attemptFailed", "started", "ended");
        assertThat(told).extracting(one -> one.event().attempt()).containsExactly(1, 1, 1, 2, 2);
        ActionEvent failed = told.get(2).event();
        assertThat(failed.failure()).isSameAs(once);
        assertThat(failed.state()).isEqualTo(State.QUEUED);
        assertThat(failed.runTime()).isPositive();
        assertThat(told.get(4).event().failure()).isNull();
    }

    @Test
    void aFailureIsToldAsItWasThrownAndIsNotSeenByThat() {
        IOException no = new IOException("no");
        ActionFuture<Object> failing = actions.submit(() -> {
            throw no;
        });

        assertThat(heard.of(failing).get(2).event().failure()).isSameAs(no);
        assertThat(heard.of(failing).get(2).event().toString()).contains("FAILED");
        assertThat(((StoppableFuture<?>) failing).isSeen()).isFalse();
        assertThat(failing.isCompletedExceptionally()).isTrue();
    }

    @Test
    void anActionThatIsCancelledInTheQueueHasNoStart() throws Exception {
        occupyAllThreads();
        ActionFuture<Integer> queued = actions.submit(() -> 1);
        queued.cancel("not needed");

        assertThat(heard.calls(queued)).containsExactly("submitted", "ended");
        ActionEvent event = heard.of(queued).get(1).event();
        assertThat(event.state()).isEqualTo(State.CANCELLED);
        assertThat(event.failure()).isInstanceOf(CancellationException.class).hasMessageContaining("not needed");
        assertThat(event.queueTime()).isPositive();
        assertThat(event.runTime()).isZero();
    }

    @Test
    void aTimeoutIsToldAlthoughTheBodyGoesOn() {
        ActionOptions options = ActionOptions.defaults().interruptible(false).timeout(Duration.ofMillis(50));
        ActionFuture<Void> late = actions.withOptions(options).submitVoid("late", end::await);

        ActionEvent event = heard.of(late).get(2).event();
        assertThat(event.state()).isEqualTo(State.TIMED_OUT);
        assertThat(event.failure()).isInstanceOf(TimeoutException.class);
        assertThat(late.terminated()).isNotDone();
    }

    @Test
    void aCombinedFutureHasNoEventsButItsPartsDo() {
        ActionFuture<List<Integer>> loop = actions.forEach(List.of(1, 2), 2, one -> one);
        ActionFuture<Integer> next = loop.then(all -> actions.submit(all::size));
        assertThat(next.join()).isEqualTo(2);
        ActionFuture<Integer> last = actions.submit(() -> 1);
        heard.of(last);

        assertThat(heard.all)
                .filteredOn(told -> told.what().equals("ended"))
                .hasSize(4)
                .noneMatch(told -> told.event().action().equals(loop)
                        || told.event().action().equals(next));
    }

    /** Ends and starts meet on purpose. */
    @Test
    void noActionStartsAfterItsEnd() {
        List<ActionFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ActionFuture<Integer> one = actions.submit(() -> 1);
            all.add(one);
            one.cancel(true);
        }

        assertThat(all).allSatisfy(one -> assertThat(heard.calls(one))
                .startsWith("submitted")
                .endsWith("ended")
                .hasSizeBetween(2, 3));
    }

    // ---- where -----------------------------------------------------------------------------------------------------

    @Test
    void itIsToldInWhatTheCarriersCapturedAndNothingOfSparks() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        listen(onEnd(event -> {
            seen.add(String.valueOf(CallerContextTest.FragileCarrier.VALUE.get()));
            seen.add(String.valueOf(MDC.get("request")));
            seen.add(String.valueOf(spark.context().getLocalProperty("tenant")));
        }));
        CallerContextTest.FragileCarrier.VALUE.set("trace 1");
        MDC.put("request", "7");
        spark.context().setLocalProperty("tenant", "mine");

        try {
            actions.submit(() -> 1);
            await().untilAsserted(() -> assertThat(seen).containsExactly("trace 1", "7", "null"));
        } finally {
            spark.context().setLocalProperty("tenant", null);
        }
    }

    @Test
    void aCarrierThatFailsHidesNoEvent() {
        CallerContextTest.FragileCarrier.VALUE.set("trace 1");
        for (boolean required : new boolean[] {false, true}) {
            ActionFuture<Integer> action = actions.submit(() -> 1);
            action.join();
            CallerContextTest.FragileCarrier.required = required;
            CallerContextTest.FragileCarrier.beforeBody = new IllegalStateException("no trace");
            ActionFuture<Integer> other = actions.submit(() -> 1);

            assertThat(heard.calls(other)).startsWith("submitted").endsWith("ended");
            CallerContextTest.FragileCarrier.beforeBody = null;
        }
    }

    @Test
    void oneDaemonThreadTellsInOrder() {
        ActionFuture<List<Integer>> loop = actions.forEach(List.of(1, 2, 3, 4, 5, 6), 3, one -> one);
        loop.join();
        heard.of(actions.submit(() -> 1));

        List<Thread> threads = heard.all.stream().map(Told::thread).distinct().toList();
        assertThat(threads).hasSize(1).allMatch(Thread::isDaemon);
        assertThat(threads.get(0).getName()).startsWith("asyncactions-test-listeners-");
    }

    // ---- what a listener can't do
    // ------------------------------------------------------------------------------------

    @Test
    void oneThatThrowsHarmsNobodyAndIsNamedOnce() {
        try (LogLines log = new LogLines()) {
            listen(onEnd(event -> {
                throw new StackOverflowError("of a listener");
            }));
            Heard after = new Heard();
            listen(after);

            for (int i = 0; i < 3; i++) {
                ActionFuture<Integer> action = actions.submit(() -> 1);
                assertThat(action.join()).isEqualTo(1);
                assertThat(after.calls(action)).endsWith("ended");
            }

            assertThat(log.count("has thrown an exception")).isEqualTo(1);
            assertThat(log.count(ListenersTest.class.getName())).isEqualTo(1);
        }
    }

    @Test
    void oneThatInterruptsItsThreadEndsNothing() {
        listen(onEnd(event -> Thread.currentThread().interrupt()));
        Heard after = new Heard();
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        listen(onEnd(event -> interrupted.add(Thread.currentThread().isInterrupted())));
        listen(after);
        actions.submit(() -> 1).join();

        assertThat(after.calls(actions.submit(() -> 2))).endsWith("ended");
        assertThat(interrupted).containsExactly(false, false);
    }

    /** A public name, so that the log has it. */
    static final class Blocked implements ActionListener {

        private final CountDownLatch end;

        Blocked(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public void submitted(ActionEvent event) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void oneThatBlocksLosesEventsAndActionsDoNotWait() {
        try (LogLines log = new LogLines()) {
            SparkActions own = SparkActions.of(spark.restart());
            CountDownLatch goOn = new CountDownLatch(1);
            own.addListener(new Blocked(goOn));
            Heard later = new Heard();
            own.addListener(later);

            for (int i = 0; i < 4_000; i++) {
                own.submit(() -> 1).join();
            }
            String text = "are lost, since 10000 of them wait for " + Blocked.class.getName();
            await().until(() -> log.count(text) == 1);

            goOn.countDown();
            await().until(() -> later.all.size() >= 10_000);
            ActionFuture<Integer> last = own.submit(() -> 1);
            assertThat(later.calls(last)).containsExactly("submitted", "started", "ended");
            spark.stop();
            await().until(() -> log.count("events of the asynchronous actions of test were lost") == 1);
            assertThat(log.count(text)).isEqualTo(1);
        }
    }

    @Test
    void whatItSubmitsIsAnActionLikeOthers() {
        AtomicReference<ActionFuture<Integer>> next = new AtomicReference<>();
        listen(onEnd(event -> next.compareAndSet(null, actions.submit(() -> 2))));
        actions.submit(() -> 1);

        await().until(() -> next.get() != null);
        assertThat(next.get().join()).isEqualTo(2);
        assertThat(heard.calls(next.get())).endsWith("ended");
    }

    // ---- until when ------------------------------------------------------------------------------------------------

    @Test
    void whatHasHappenedBeforeTheCloseIsTold() {
        Heard own = new Heard();
        AtomicInteger counted = new AtomicInteger();
        try (Registration first = actions.addListener(own);
                Registration second = actions.addListener(onEnd(event -> counted.incrementAndGet()))) {
            actions.forEach(Collections.nCopies(500, 1), 4, one -> one).join();
        }

        assertThat(own.all).hasSize(1500);
        assertThat(counted).hasValue(500);
        actions.submit(() -> 1).join();
        heard.of(actions.submit(() -> 1));
        assertThat(own.all).hasSize(1500);
    }

    @Test
    void oneMayCloseItself() {
        AtomicReference<Registration> own = new AtomicReference<>();
        AtomicInteger calls = new AtomicInteger();
        own.set(actions.addListener(onEnd(event -> {
            calls.incrementAndGet();
            own.get().close();
        })));
        heard.of(actions.submit(() -> 1));
        heard.of(actions.submit(() -> 1));

        assertThat(calls).hasValue(1);
        own.get().close();
    }

    @Test
    void whileNobodyListensThereIsNoThread() {
        heard.of(actions.submit(() -> 1));
        assertThat(listenerThreads()).isNotEmpty();

        registered.forEach(Registration::close);
        actions.submit(() -> 1).join();

        await().untilAsserted(() -> assertThat(listenerThreads()).isEmpty());
    }

    @Test
    void theEndOfSparkIsTheLastThatIsTold() throws Exception {
        SparkActions own = SparkActions.of(spark.restart());
        Heard last = new Heard();
        own.addListener(last);
        CountDownLatch started = new CountDownLatch(1);
        ActionFuture<Integer> running = own.submit(() -> {
            started.countDown();
            new CountDownLatch(1).await();
            return 1;
        });
        started.await();
        spark.stop();

        assertThat(last.calls(running)).containsExactly("submitted", "started", "ended");
        assertThat(last.of(running).get(2).event().failure()).isInstanceOf(IllegalStateException.class);
        await().untilAsserted(() -> assertThat(listenerThreads()).isEmpty());
        assertThatThrownBy(() -> own.addListener(last)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void k1WhatWasToldIsNotKept() {
        registered.forEach(Registration::close);
        AtomicInteger ends = new AtomicInteger();
        listen(onEnd(event -> ends.incrementAndGet()));
        WeakReference<?> result = resultOfAnAction();
        await().until(() -> ends.get() == 1);

        await().untilAsserted(() -> {
            System.gc();
            assertThat(result.get() == null).isTrue();
        });
    }

    /** Not in the test itself: its frame may keep what its variables held. */
    private WeakReference<?> resultOfAnAction() {
        return new WeakReference<>(actions.submit(() -> new byte[1 << 20]).join());
    }

    // ---- the log ---------------------------------------------------------------------------------------------------

    /** By reflection: javac warns of log4j's own {@code Level}, whose annotations are not on the class path. */
    private static void logListenersAt(String level) throws ReflectiveOperationException {
        Configurator.class
                .getMethod("setLevel", String.class, String.class)
                .invoke(null, ActionListener.class.getName(), level);
    }

    @Test
    void theLogHasALineForEachAtDebug() throws Exception {
        registered.forEach(Registration::close);
        logListenersAt("DEBUG");
        try (LogLines log = new LogLines()) {
            MDC.put("request", "7");
            ActionFuture<Integer> flaky = actions.withOptions(
                            ActionOptions.defaults().retry(ActionRetry.maxAttempts(2)))
                    .submit("flaky", () -> {
                        if (CurrentAction.attempt() == 1) {
                            throw new IOException("once");
                        }
                        throw new IOException("twice");
                    });
            flaky.handle((result, failure) -> 1).join();
            String id = flaky.id() + ": ";

            await().until(() -> log.count(id) == 5);
            assertThat(log.all())
                    .filteredOn(line -> line.startsWith(id))
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo(id + "flaky was submitted"),
                            line -> assertThat(line).matches(id + "flaky started after [\\d.]+ s in the queue"),
                            line -> assertThat(line)
                                    .matches(id + "attempt 1 of flaky failed after [\\d.]+ s, and"
                                            + " another one follows: java.io.IOException: once"),
                            line -> assertThat(line).matches(id + "flaky started \\(attempt 2\\) after .*"),
                            line -> assertThat(line)
                                    .matches(id + "flaky failed after [\\d.]+ s: java.io.IOException: twice"));
        } finally {
            logListenersAt("WARN");
        }
        actions.submit(() -> 1).join();
        await().untilAsserted(() -> assertThat(listenerThreads()).isEmpty());
    }
}
