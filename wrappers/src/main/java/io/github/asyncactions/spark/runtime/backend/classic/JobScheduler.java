package io.github.asyncactions.spark.runtime.backend.classic;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.DAGScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spark's scheduler. It queues each cancel, so nothing here blocks; nothing throws, either. */
final class JobScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);

    private final SparkContext context;
    /** Spark 4.0 and later take a reason for a tag. */
    private volatile boolean takesReason = true;

    JobScheduler(SparkContext context) {
        this.context = context;
    }

    /** @param reason goes on after "Job 7 cancelled"; where Spark takes none, it names the tag instead */
    void cancelTag(String tag, String reason) {
        try {
            if (takesReason) {
                try {
                    context.cancelJobsWithTag(tag, reason);
                    return;
                } catch (NoSuchMethodError e) {
                    takesReason = false;
                }
            }
            context.cancelJobsWithTag(tag);
        } catch (RuntimeException stopped) {
            LOG.debug("Spark stopped first: nothing is left to cancel of {}", tag, stopped);
        } catch (LinkageError e) {
            LOG.error("This Spark can't cancel jobs by tag: the jobs of {} run on", tag, e);
        }
    }

    /** @param reason goes on after "Job 7 cancelled" */
    void cancelJob(int jobId, String reason) {
        try {
            context.cancelJob(jobId, reason);
        } catch (RuntimeException stopped) {
            LOG.debug("Spark stopped first: nothing is left to cancel of job {}", jobId, stopped);
        } catch (LinkageError e) {
            LOG.error("This Spark can't cancel single jobs: job {} runs on", jobId, e);
        }
    }

    boolean isStopped() {
        return context.isStopped();
    }

    /** Asks the scheduler itself: listener events come late, or are lost. */
    boolean isRunning(StartedJob job) {
        DAGScheduler scheduler = context.dagScheduler();
        // Of two maps, since one that its thread is just enlarging may not have what it has.
        return scheduler != null
                && (scheduler.jobIdToActiveJob().contains(job.id())
                        || scheduler.jobIdToStageIds().contains(job.id()));
    }
}
