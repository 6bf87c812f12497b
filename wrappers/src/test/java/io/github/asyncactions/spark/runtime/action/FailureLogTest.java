package io.github.asyncactions.spark.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.LogLines;
import io.github.asyncactions.spark.runtime.application.NoSpark;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is logged of failures of which no look was seen, when, and what is not (P7, K2). */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailureLogTest {

    private final NoSpark noSpark = new NoSpark(2);
    private final CountDownLatch end = new CountDownLatch(1);
    private final LogLines log = new LogLines(line -> {});

    @AfterEach
    void stop() {
        end.countDown();
        noSpark.stop();
        log.close();
    }

    private Action<Integer> submit(String name, Throwable failure) {
        return noSpark.submit(ActionOptions.defaults().description(name), () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        });
    }

    private Action<Integer> failed(String name, Throwable failure) throws Exception {
        Action<Integer> failed = submit(name, failure);
        failed.terminated().get(60, TimeUnit.SECONDS);
        return failed;
    }

    private Action<Integer> failed(String name) throws Exception {
        return failed(name, new IllegalStateException("made up"));
    }

    private Action<Integer> spinning() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Action<Integer> spinning = noSpark.submit(ActionOptions.defaults().description("spinning"), () -> {
            started.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 1;
        });
        started.await();
        return spinning;
    }

    private List<String> linesOf(String description) {
        return log.all().stream()
                .filter(line -> line.startsWith(description + " "))
                .toList();
    }

    // ---- when ----------------------------------------------------------------------------------------------------

    @Test
    void p7AFailureIsLoggedOnceAsItsFutureIsCollected() throws Exception {
        failed("collected");

        await().until(() -> {
            System.gc();
            return !linesOf("collected").isEmpty();
        });
        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(linesOf("collected")).containsExactly("collected failed: java.lang.IllegalStateException: made up");
    }

    /** A body that ignores the stop may hold up the end of the application, and the JVM may not wait for that. */
    @Test
    void p7AStopLogsThemAtOnce() throws Exception {
        Action<Integer> unseen = failed("unseen");
        Action<Integer> spinning = spinning();

        noSpark.stop();

        await().until(() -> !linesOf("unseen").isEmpty());
        assertThat(spinning.terminated()).isNotDone();
        end.countDown();
        noSpark.awaitClosed();
        assertThat(linesOf("unseen")).containsExactly("unseen failed: java.lang.IllegalStateException: made up");
        assertThat(unseen.exceptionNow()).hasMessage("made up"); // was held all the time
    }

    @Test
    void p7WhatFailsAfterTheStopIsLoggedAtTheEnd() throws Exception {
        Action<Integer> outstanding = spinning();
        noSpark.stop();
        await().until(outstanding::isDone);
        Action<Integer> late = submit("late", new IllegalStateException("never thrown"));
        assertThat(late.isDone()).isTrue();
        assertThat(linesOf("late")).isEmpty();
        end.countDown();
        noSpark.awaitClosed();

        assertThat(linesOf("late"))
                .singleElement()
                .asString()
                .startsWith("late failed: java.lang.IllegalStateException: Spark has stopped (no Spark)");
        assertThat(linesOf("spinning")).as("it was named as outstanding").isEmpty();
        assertThat(late.exceptionNow()).hasMessageContaining("it was submitted");
    }

    // ---- what is not ---------------------------------------------------------------------------------------------

    @Test
    void k2AfterAnySignOfALookNothingIsLogged() throws Exception {
        Map<String, Consumer<Action<Integer>>> looks = new LinkedHashMap<>();
        looks.put("join", action -> assertThatThrownBy(action::join).hasRootCauseMessage("made up"));
        looks.put("get", action -> assertThatThrownBy(action::get).isInstanceOf(ExecutionException.class));
        looks.put("get(timeout)", action -> assertThatThrownBy(() -> action.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class));
        looks.put("getNow", action -> assertThatThrownBy(() -> action.getNow(7)).hasRootCauseMessage("made up"));
        looks.put("exceptionNow", action -> assertThat(action.exceptionNow()).hasMessage("made up"));
        looks.put(
                "resultNow", action -> assertThatThrownBy(action::resultNow).isInstanceOf(IllegalStateException.class));
        looks.put("isCompletedExceptionally", action -> assertThat(action.isCompletedExceptionally())
                .isTrue());
        looks.put("progress", Action::progress);
        looks.put("a stage", action -> action.exceptionally(failure -> 7));
        looks.put("a copy", CompletableFuture::copy);
        looks.put(
                "allOf, together with another one",
                action -> CompletableFuture.allOf(action.copy(), new CompletableFuture<>()));
        List<Action<Integer>> kept = new CopyOnWriteArrayList<>();
        for (Map.Entry<String, Consumer<Action<Integer>>> look : looks.entrySet()) {
            Action<Integer> action = failed(look.getKey());
            look.getValue().accept(action);
            kept.add(action);
        }
        Action<Integer> unseen = failed("unseen");

        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(log.all())
                .filteredOn(line -> line.contains(" failed: "))
                .containsExactly("unseen failed: java.lang.IllegalStateException: made up");
        assertThat(kept).hasSameSizeAs(looks.keySet());
        assertThat(unseen.exceptionNow()).hasMessage("made up");
    }

    /** The unseen one is collected no earlier. */
    @Test
    void k2NeitherAsItsFutureIsCollected() throws Exception {
        failed("looked at").isCompletedExceptionally();
        failed("unseen");

        await().until(() -> {
            System.gc();
            return !linesOf("unseen").isEmpty();
        });
        assertThat(linesOf("looked")).isEmpty();
    }

    @Test
    void p7WhatTheUserKnowsIsNotLogged() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        Action<Integer> combined = noSpark.submit(ActionOptions.defaults().description("combined"), () -> {
            self.join();
            throw new IllegalStateException("made up");
        });
        CompletableFuture<Void> all = CompletableFuture.allOf(combined);
        self.complete(combined);
        combined.terminated().get(60, TimeUnit.SECONDS);
        Action<Integer> cancelled = spinning();
        cancelled.cancel(true);
        Action<Integer> timedOut = noSpark.submit(ActionOptions.defaults().description("timed out"), () -> {
            end.await();
            return 1;
        });
        timedOut.orTimeout(1, TimeUnit.MILLISECONDS);
        await().until(timedOut::isDone);
        end.countDown();
        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(log.all()).noneMatch(line -> line.contains(" failed: "));
        assertThat(all).isCompletedExceptionally();
        assertThatThrownBy(timedOut::get).hasCauseInstanceOf(TimeoutException.class);
    }

    /** The description is asked for while the failure is noted, as a look on another thread may come then. */
    @Test
    void p7ALookWhileTheFailureIsNotedIsOne() throws Exception {
        CompletableFuture<Action<Integer>> self = new CompletableFuture<>();
        Supplier<String> description = () -> {
            self.join().seen();
            return "looked at";
        };
        Action<Integer> action = noSpark.action(description, () -> 1);
        self.complete(action);

        action.fail(new IllegalStateException("made up"));
        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(linesOf("looked")).isEmpty();
        assertThat(action.exceptionNow()).hasMessage("made up"); // was held all the time
    }

    /** An application may run for months. */
    @Test
    void k1AFailureThatWasSeenIsNotKept() throws Exception {
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

    // ---- odd failures --------------------------------------------------------------------------------------------

    /** It is the user's code, too. */
    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean itsString;

        Unspeakable(boolean itsString) {
            this.itsString = itsString;
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public String toString() {
            if (itsString) {
                throw new IllegalStateException("no string");
            }
            return "unspeakable\nfor two lines";
        }
    }

    @Test
    void e10FailuresThatCannotTellTheirMessageAreLoggedAndKept() throws Exception {
        Unspeakable message = new Unspeakable(false);
        Unspeakable string = new Unspeakable(true);
        Action<Integer> ofMessage = failed("message", message);
        Action<Integer> ofString = failed("string", string);
        assertThat(ofMessage.toString()).contains("failed after").endsWith(": unspeakable]");
        assertThat(ofString.toString()).endsWith(": " + Unspeakable.class.getName() + "]");
        Action<Integer> unseen = failed("unseen");

        noSpark.stop();
        noSpark.awaitClosed();

        assertThat(linesOf("unseen")).hasSize(1);
        assertThat(linesOf("message")).containsExactly("message failed: unspeakable");
        assertThat(linesOf("string")).containsExactly("string failed: " + Unspeakable.class.getName());
        assertThat(ofMessage.exceptionNow()).isSameAs(message);
        assertThat(ofString.exceptionNow()).isSameAs(string);
        assertThat(unseen.exceptionNow()).hasMessage("made up");
    }

    @Test
    void e10OneThatCannotBeLoggedHidesNoOther() throws Exception {
        AbstractAppender broken = new AbstractAppender("broken", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                if (event.getMessage().getFormattedMessage().startsWith("unloggable")) {
                    throw new IllegalStateException("can't be logged");
                }
            }
        };
        broken.start();
        Logger root = (Logger) LogManager.getRootLogger();
        root.addAppender(broken);
        try {
            List<Action<Integer>> kept = new CopyOnWriteArrayList<>();
            for (int i = 0; i < 8; i++) {
                kept.add(failed("unloggable"));
                kept.add(failed("unseen" + i));
            }
            noSpark.stop();
            noSpark.awaitClosed();

            for (int i = 0; i < 8; i++) {
                assertThat(linesOf("unseen" + i)).as("of " + kept.size()).hasSize(1);
            }
        } finally {
            root.removeAppender(broken);
        }
    }
}
