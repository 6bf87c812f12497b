package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Texts;
import io.github.asyncactions.spark.runtime.threads.Completer;
import io.github.asyncactions.spark.runtime.threads.Timer;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** When a scope is stopped, if somebody has set that. Changed in steps of the limits. */
final class ScopeDeadline {

    private @Nullable Future<?> timer;
    private @Nullable TimeoutException passed;

    /** @param passed called in a step of the limits when the time is over, unless the deadline is cancelled before */
    void set(String scope, Duration timeout, BiConsumer<TimeoutException, Ending> passed) {
        TimeoutException failure = new TimeoutException(scope + " timed out after " + Texts.duration(timeout));
        Runnable pass = () -> Ending.run(ending -> passed.accept(failure, ending));
        timer = Timer.get().schedule(timeout, () -> Completer.get().execute(pass));
    }

    /** The scope has been stopped by that. */
    void passed(TimeoutException failure) {
        passed = failure;
    }

    /** What those get who wait for the scope; null if it has not been stopped by that. */
    @Nullable
    TimeoutException failure() {
        return passed;
    }

    void cancel() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
