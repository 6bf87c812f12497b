package io.github.asyncactions.spark.runtime.backend;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The job tags of actions. A tag is unique in the Spark application, even among several copies of this library. */
public final class Tags {

    /**
     * Separates the tags in Spark's local property {@code spark.job.tags} ({@code SparkContext.SPARK_JOB_TAGS_SEP}).
     */
    public static final char SEPARATOR = ',';

    /** The owner of what belongs to no action. */
    public static final long NONE = -1;

    private static final String ANY_COPY = "asyncactions-";
    private static final String PREFIX =
            ANY_COPY + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36) + "-";

    private Tags() {}

    /** The tag of the action with this id. */
    public static String of(long actionId) {
        return PREFIX + actionId;
    }

    /** The single tags of a value of {@code spark.job.tags}. */
    public static List<String> split(String joined) {
        return Stream.of(joined.split(String.valueOf(SEPARATOR), -1))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /** Whether {@code tag} is of an action, ours or of another copy of this library. */
    public static boolean isAction(String tag) {
        return tag.startsWith(ANY_COPY);
    }

    /**
     * The action that a job with these tags belongs to: of nested actions the innermost, which is the youngest.
     *
     * @param joined the value of {@code spark.job.tags}
     * @return its id, or {@link #NONE}
     */
    public static long owner(String joined) {
        long owner = NONE;
        int start = 0;
        while (start < joined.length()) {
            int end = joined.indexOf(SEPARATOR, start);
            end = end < 0 ? joined.length() : end;
            if (joined.startsWith(PREFIX, start)) {
                owner = Math.max(owner, Long.parseLong(joined, start + PREFIX.length(), end, 10));
            }
            start = end + 1;
        }
        return owner;
    }
}
