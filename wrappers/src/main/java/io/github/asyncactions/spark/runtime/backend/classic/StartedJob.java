package io.github.asyncactions.spark.runtime.backend.classic;

import org.jspecify.annotations.Nullable;

/**
 * A job that Spark has started with the tag of an action.
 *
 * @param time in milliseconds since the epoch
 * @param query the root execution id of the query that it is part of, or {@link #NO_QUERY}
 * @param usesCache whether it fills or reads a cache
 * @param callSite as Spark's UI names the job
 */
record StartedJob(
        int id,
        long time,
        long query,
        boolean usesCache,
        @Nullable String callSite) {

    static final long NO_QUERY = -1;
}
