package io.github.asyncactions.spark;

/** Code without a result, which may throw checked exceptions. */
@FunctionalInterface
public interface CheckedRunnable {

    /**
     * Runs the code.
     *
     * @throws Exception is the failure of the action that runs this
     */
    void run() throws Exception;
}
