package io.github.asyncactions.spark.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that an action failed by the cancellation of another one. Two actions on one cached Dataset share its
 * computation, which fails for both when the jobs of either are cancelled. Spark's message names the cancelled tag
 * ({@code DAGScheduler.handleJobTagCancelled}).
 */
final class ForeignCancellation {

    private static final Pattern TAG = Pattern.compile("asyncactions-[0-9a-z]+-[0-9]+");
    private static final int DEEPEST = 32;

    private ForeignCancellation() {}

    /** The tag of the other action, or null if {@code failure} is none of that kind. */
    static @Nullable String tagIn(Throwable failure, Action<?> action) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("cancelled")) {
                Matcher tag = TAG.matcher(message);
                if (tag.find()) {
                    return action.family().hasTag(tag.group()) ? null : tag.group();
                }
            }
        }
        return null;
    }
}
