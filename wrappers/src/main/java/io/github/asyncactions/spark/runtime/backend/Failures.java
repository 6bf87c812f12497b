package io.github.asyncactions.spark.runtime.backend;

import org.jspecify.annotations.Nullable;

/** Reads exceptions whose own methods may throw: they are the user's code, and must not hide what happened. */
public final class Failures {

    private Failures() {}

    /** The message of {@code failure}; null if it has none or can't tell it. */
    public static @Nullable String messageOf(Throwable failure) {
        try {
            return failure.getMessage();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return null;
        }
    }

    /** The cause of {@code failure}; null if it has none or can't tell it. */
    public static @Nullable Throwable causeOf(Throwable failure) {
        try {
            return failure.getCause();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return null;
        }
    }

    /** Whether {@code failure} is about the JVM or the thread itself, so that nothing may go on after it. */
    @SuppressWarnings("removal") // ThreadDeath goes with a later JDK than the one that this is compiled for.
    public static boolean isFatal(Throwable failure) {
        return failure instanceof VirtualMachineError || failure instanceof ThreadDeath;
    }
}
