package io.github.asyncactions.spark.runtime.backend;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that an action failed by the cancellation of another one. Two actions on one cached Dataset share its
 * computation, which fails for both when the jobs of either are cancelled. Spark's message has the reason of the
 * cancellation, and that names the cancelled tag: as {@code classic.OwnJobs} writes it, or, where Spark takes no
 * reason, as {@code DAGScheduler.handleJobTagCancelled} does.
 */
public final class ForeignCancellation {

    private static final Pattern TAG = Pattern.compile("asyncactions-[0-9a-z]+-[0-9]+");

    /** Also ends the search in a chain of causes that is a circle. */
    private static final int MAX_DEPTH = 32;

    private ForeignCancellation() {}

    /**
     * The tag of the other action whose cancellation made an action fail.
     *
     * @param isOwn whether a tag is of the action itself or of one that is stopped together with it
     * @return null if {@code failure} is no cancellation, or the action's own
     */
    public static @Nullable String tagIn(Throwable failure, Predicate<String> isOwn) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = Failures.causeOf(cause)) {
            String message = Failures.messageOf(cause);
            if (message != null && message.contains("cancelled")) {
                Matcher tag = TAG.matcher(message);
                if (tag.find()) {
                    return isOwn.test(tag.group()) ? null : tag.group();
                }
            }
        }
        return null;
    }
}
