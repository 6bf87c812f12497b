package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** How messages show times, states and failures. */
public final class Texts {

    private static final int LONGEST = 200;
    private static final int LONGEST_INPUT = 60;
    /** In seconds: the milliseconds of longer times interest nobody. */
    private static final long LONG = 100_000;

    private Texts() {}

    /** Such as {@code 3.2 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, time.toMillis() < 100 ? "%.3f s" : "%.1f s", time.toNanos() / 1e9);
    }

    /** Such as {@code 2 min}, {@code 90 s} or {@code 250 ms}: for times that somebody has set. */
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (time.toMillisPart() != 0 && seconds < LONG) {
            return time.toMillis() + " ms";
        }
        return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    /** What a user's input looks like, in a line of moderate length. */
    public static String ofInput(@Nullable Object input) {
        try {
            return shortened(String.valueOf(input), LONGEST_INPUT);
        } catch (RuntimeException | Error cannotTell) {
            return input == null ? "null" : input.getClass().getName();
        }
    }

    private static String shortened(String text, int longest) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
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
        return text == null ? failure.getClass().getName() : shortened(text, LONGEST);
    }
}
