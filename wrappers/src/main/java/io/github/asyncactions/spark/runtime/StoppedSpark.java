package io.github.asyncactions.spark.runtime;

/**
 * Tells what Spark throws at a body as it stops: that may come before the watcher has seen the stop, and shall be the
 * same error that all outstanding actions get.
 */
final class StoppedSpark {

    private StoppedSpark() {}

    /** What {@code failure} is for the user: the end of Spark if it comes from Spark after that, else itself. */
    static Throwable translate(Throwable failure, Action<?> action) {
        ActionExecutor executor = action.executor();
        if (!executor.backEnd().isStopped() || !isOfSpark(failure)) {
            return failure;
        }
        return executor.stopped("it was running").initCause(failure);
    }

    private static boolean isOfSpark(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getName().startsWith("org.apache.spark.")
                || (message != null && message.contains("SparkContext"));
    }
}
