package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.runtime.backend.Tags;
import java.util.Properties;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.jspecify.annotations.Nullable;

/** Passes on what Spark's listener bus tells of the jobs and queries of actions. */
final class SparkEvents extends SparkListener {

    private final TrackedActions actions;
    private final Runnable stopping;
    private final QueryEvents queries;

    SparkEvents(TrackedActions actions, Runnable stopping) {
        this.actions = actions;
        this.stopping = stopping;
        this.queries = new QueryEvents(actions);
    }

    @Override
    public void onJobStart(SparkListenerJobStart start) {
        Properties properties = start.properties();
        String tags = properties == null ? null : properties.getProperty("spark.job.tags");
        long owner = tags == null ? Tags.NONE : Tags.owner(tags);
        if (owner != Tags.NONE) {
            actions.jobStarted(owner, () -> read(start, properties));
        }
    }

    private static StartedJob read(SparkListenerJobStart start, Properties properties) {
        long query = idIn(properties.getProperty("spark.sql.execution.root.id"));
        return new StartedJob(
                start.jobId(),
                start.time(),
                query != StartedJob.NO_QUERY ? query : idIn(properties.getProperty("spark.sql.execution.id")),
                CachedData.isUsedBy(start),
                properties.getProperty("callSite.short"));
    }

    private static long idIn(@Nullable String value) {
        try {
            return value == null ? StartedJob.NO_QUERY : Long.parseLong(value);
        } catch (NumberFormatException e) { // Local properties are open to everybody.
            return StartedJob.NO_QUERY;
        }
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd end) {
        actions.jobEnded(end.jobId());
    }

    @Override
    public void onOtherEvent(SparkListenerEvent event) {
        queries.read(event);
    }

    @Override
    public void onApplicationEnd(SparkListenerApplicationEnd end) {
        stopping.run();
    }
}
