package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How often, and how soon, an action is tried again that has failed: {@link ActionOptions#retry(ActionRetry)}.
 * Immutable: each method gives a new value with one thing changed.
 *
 * <pre>{@code
 * ActionOptions.defaults().retry(ActionRetry.maxAttempts(4)
 *         .backoff(Duration.ofSeconds(1), Duration.ofSeconds(30))
 *         .when(failure -> failure instanceof IOException));
 * }</pre>
 *
 * <p>It stays one action, with one future and one id; its timeout is for all attempts together, and a cancel ends it
 * between two attempts, too. The next attempt starts when nothing of the last one runs any more, neither its Spark jobs
 * nor the actions that its code has submitted, and when the back-off is over. Until then the action holds neither a
 * thread nor a place under a limit; then it waits in the queue once more.
 *
 * <p>An action that writes may have written something before it failed: to give it a retry is to say that it may run
 * twice. Spark's own retries of tasks ({@code spark.task.maxFailures}) are a part of each attempt.
 */
public final class ActionRetry {

    private static final String ANALYSIS_EXCEPTION = "org.apache.spark.sql.AnalysisException";

    private final int maxAttempts;
    private final Duration first;
    private final Duration max;
    private final double jitter;
    private final @Nullable Predicate<? super Throwable> when;

    private ActionRetry(
            int maxAttempts, Duration first, Duration max, double jitter, @Nullable Predicate<? super Throwable> when) {
        this.maxAttempts = maxAttempts;
        this.first = first;
        this.max = max;
        this.jitter = jitter;
        this.when = when;
    }

    /**
     * At most so many attempts, the first one included; without a back-off, unless one is set. It takes about 100 ms to
     * find that nothing of an attempt runs any more, before which the next one does not begin.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public static ActionRetry maxAttempts(int maxAttempts) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "maxAttempts must be at least 1, which is no retry at all, not " + maxAttempts);
        }
        return new ActionRetry(maxAttempts, Duration.ZERO, Duration.ZERO, 0, null);
    }

    /**
     * Waits for {@code first} before the second attempt, and twice as long before each further one, but never longer
     * than {@code max}.
     *
     * @throws IllegalArgumentException if {@code first} is negative, or {@code max} is less than {@code first}
     */
    public ActionRetry backoff(Duration first, Duration max) {
        if (first.isNegative() || max.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A back-off begins with a time that is not negative, and its maximum is no"
                            + " less than that: not " + first + " and " + max);
        }
        return new ActionRetry(maxAttempts, first, max, jitter, when);
    }

    /**
     * Makes each wait longer or shorter at random, by up to this part of it, so that actions which failed together are
     * not tried again together: 0.2 makes 8 to 12 s of 10 s, but never more than the maximum. None by default.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public ActionRetry jitter(double factor) {
        if (!(factor >= 0 && factor <= 1)) {
            throw new IllegalArgumentException("The jitter is a part of the wait, from 0 to 1, not " + factor);
        }
        return new ActionRetry(maxAttempts, first, max, factor, when);
    }

    /**
     * Tries again after those failures only that {@code predicate} accepts. It narrows what is tried again without it:
     * every {@link Exception} but {@link CancellationException}, {@link TimeoutException},
     * {@link RejectedExecutionException} and Spark's {@code AnalysisException}. It is called on the thread that ran the
     * attempt, with the failure that the action's code threw, or, of a {@link CompletionException} or an
     * {@link ExecutionException}, with its cause. If it throws, the action is not tried again.
     */
    public ActionRetry when(Predicate<? super Throwable> predicate) {
        return new ActionRetry(maxAttempts, first, max, jitter, requireNonNull(predicate, "predicate"));
    }

    /** The most attempts, the first one included. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** Whether an action is tried again whose attempt of this number, the first being 1, has failed with that. */
    public boolean isWorthwhile(int attempt, Throwable failure) {
        if (attempt >= maxAttempts) {
            return false;
        }
        Throwable reason = reason(failure);
        return reason instanceof Exception
                && !(reason instanceof CancellationException)
                && !(reason instanceof TimeoutException)
                && !(reason instanceof RejectedExecutionException)
                && !isOfAnalysis(reason)
                && (when == null || when.test(reason));
    }

    private static Throwable reason(Throwable failure) {
        Throwable reason = failure;
        while ((reason instanceof CompletionException || reason instanceof ExecutionException)
                && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason;
    }

    /** By name, since a class path may have Spark's core only. */
    private static boolean isOfAnalysis(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(ANALYSIS_EXCEPTION)) {
                return true;
            }
        }
        return false;
    }

    /** How long to wait after the attempt of this number, the first being 1; with jitter another time for each call. */
    public Duration delayAfter(int attempt) {
        double longest = (double) TimeUnit.MILLISECONDS.convert(max);
        double doubled = (double) TimeUnit.MILLISECONDS.convert(first) * Math.pow(2, attempt - 1.0);
        double factor = 1 + jitter * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(Math.min(Math.min(doubled, longest) * factor, longest)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionRetry that
                && maxAttempts == that.maxAttempts
                && first.equals(that.first)
                && max.equals(that.max)
                && jitter == that.jitter
                && Objects.equals(when, that.when);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxAttempts, first, max, jitter, when);
    }

    @Override
    public String toString() {
        return "ActionRetry[maxAttempts=" + maxAttempts + ", backoff=" + first + " to " + max + ", jitter=" + jitter
                + (when == null ? "" : ", when=" + when) + "]";
    }
}
