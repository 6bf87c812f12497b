package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** How messages show times, states and failures. */
public final class Texts {

    private static final int LONGEST = 200;

    private Texts() {}

    /** Such as {@code 3.2 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, time.toMillis() < 100 ? "%.3f s" : "%.1f s", time.toNanos() / 1e9);
    }

    /** Such as {@code timed out}. */
    public static String state(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The message of {@code failure}, or what stands for it. */
    public static String message(Throwable failure) {
        try {
            String message = failure.getMessage();
            return message == null ? describe(failure) : message;
        } catch (RuntimeException | Error e) {
            return failure.getClass().getName();
        }
    }

    /**
     * An exception of the JDK's with {@code failure} as its cause; also if that can't tell what it is, which the JDK
     * asks it as it wraps it.
     */
    public static CompletionException completion(Throwable failure) {
        return canTell(failure)
                ? new CompletionException(failure)
                : new CompletionException(describe(failure), failure);
    }

    /** Whether {@code failure} can be asked for its words. */
    static boolean canTell(Throwable failure) {
        try {
            String ignored = failure.toString();
            return true;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }

    /** The first line of {@code failure}, even if it can't tell its own message. */
    public static String describe(Throwable failure) {
        String text;
        try {
            text = failure.toString();
        } catch (RuntimeException | Error e) {
            text = null;
        }
        text = text == null
                ? failure.getClass().getName()
                : text.lines().findFirst().orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
