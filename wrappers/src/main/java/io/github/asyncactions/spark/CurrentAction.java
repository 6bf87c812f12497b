package io.github.asyncactions.spark;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What the code of an action can ask about that action: on the action's thread, and on threads which that code has
 * started, as long as it runs. Code that is no action's has none: it is never cancelled, and its attempt is 1.
 *
 * <p>Code that does long work without Spark, or that catches {@link Exception} and goes on, does not notice a cancel by
 * itself; a cancelled Spark job fails with a {@code SparkException}, which looks like any other failure. Such code asks
 * here:
 *
 * <pre>{@code
 * for (String table : tables) {
 *     try {
 *         spark.table(table).write().parquet(backup + table);
 *     } catch (Exception failure) {
 *         CurrentAction.checkCancelled();     // throws, if the action was cancelled or has timed out
 *         log.warn("{} was not saved", table, failure);
 *     }
 * }
 * }</pre>
 */
public final class CurrentAction {

    private CurrentAction() {}

    /** Whether the action has been cancelled, has timed out, or was completed by somebody else. */
    public static boolean isCancelled() {
        Action<?> action = ActionOnThread.submitter();
        return action != null && action.isStopped();
    }

    /**
     * Ends the code if its action has ended.
     *
     * @throws CancellationException if {@link #isCancelled()}; the message says why the action ended
     */
    public static void checkCancelled() {
        Action<?> action = ActionOnThread.submitter();
        String reason = action == null ? null : stopReason(action);
        if (reason != null) {
            throw new CancellationException(reason);
        }
    }

    private static @Nullable String stopReason(Action<?> action) {
        return action.isStopped() ? action.stopReason() : null;
    }

    /** Which attempt this is, the first being 1: see {@link ActionOptions#retry(ActionRetry)}. */
    public static int attempt() {
        Action<?> action = ActionOnThread.submitter();
        return action == null ? 1 : action.attempt();
    }
}
