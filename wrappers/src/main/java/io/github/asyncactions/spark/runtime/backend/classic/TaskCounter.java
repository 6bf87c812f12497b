package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.runtime.backend.ActionJobs.TaskCounts;
import java.util.Collection;
import java.util.NoSuchElementException;
import org.apache.spark.JobExecutionStatus;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.status.StageDataWrapper;
import org.apache.spark.status.api.v1.StageData;
import org.apache.spark.status.api.v1.StageStatus;
import org.apache.spark.util.kvstore.KVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts stages and tasks in Spark's status store, which its UI shows. */
final class TaskCounter {

    private static final Logger LOG = LoggerFactory.getLogger(TaskCounter.class);

    private final SparkContext context;
    private final JavaSparkStatusTracker tracker;

    TaskCounter(SparkContext context) {
        this.context = context;
        this.tracker = JavaSparkContext.fromSparkContext(context).statusTracker();
    }

    TaskCounts count(Collection<Integer> jobIds) {
        int stages = 0;
        int done = 0;
        int running = 0;
        int total = 0;
        for (int jobId : jobIds) {
            SparkJobInfo job = tracker.getJobInfo(jobId);
            if (job == null) {
                continue;
            }
            boolean succeeded = job.status() == JobExecutionStatus.SUCCEEDED;
            for (int stageId : job.stageIds()) {
                StageData stage = lastAttempt(stageId);
                if (stage == null) {
                    continue;
                }
                boolean skipped = succeeded && stage.numCompleteTasks() == 0;
                if (!skipped) {
                    stages++;
                    done += stage.numCompleteTasks();
                    running += stage.numActiveTasks();
                    total += stage.numTasks();
                }
            }
        }
        return new TaskCounts(stages, done, running, total);
    }

    /**
     * What {@code SparkStatusTracker.getStageInfo} gives, read by its key: to find it, the tracker sorts all the stages
     * that Spark remembers, up to 1,000, at each call.
     */
    private @Nullable StageData lastAttempt(int stageId) {
        StageData last = null;
        try {
            KVStore store = context.statusStore().store();
            do {
                int attempt = last == null ? 0 : last.attemptId() + 1;
                last = store.read(StageDataWrapper.class, new int[] {stageId, attempt})
                        .info();
            } while (last.status() == StageStatus.COMPLETE || last.status() == StageStatus.FAILED);
            return last;
        } catch (NoSuchElementException noLaterOne) {
            return last;
        } catch (Exception | LinkageError unreadable) { // A store on disk that is closed meanwhile; a later Spark's.
            LOG.debug("Spark's status store gives no stage {}", stageId, unreadable);
            return last;
        }
    }
}
