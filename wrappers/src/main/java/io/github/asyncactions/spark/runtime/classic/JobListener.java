package io.github.asyncactions.spark.runtime.classic;

import io.github.asyncactions.spark.runtime.BackEnd.JobEvents;
import java.util.Properties;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;

/** Passes on what Spark's listener bus tells of jobs with tags. */
final class JobListener extends SparkListener {

    private final JobEvents events;

    JobListener(JobEvents events) {
        this.events = events;
    }

    @Override
    public void onJobStart(SparkListenerJobStart start) {
        Properties properties = start.properties();
        String tags = properties == null ? null : properties.getProperty("spark.job.tags");
        if (tags != null) {
            events.jobStarted(start.jobId(), tags);
        }
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd end) {
        events.jobEnded(end.jobId());
    }

    @Override
    public void onApplicationEnd(SparkListenerApplicationEnd end) {
        events.stopping();
    }
}
