package io.github.asyncactions.spark.runtime.classic;

import io.github.asyncactions.spark.runtime.BackEnd;
import io.github.asyncactions.spark.runtime.Sessions;
import java.util.Collection;
import java.util.NoSuchElementException;
import org.apache.spark.JobExecutionStatus;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.scheduler.DAGScheduler;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.status.StageDataWrapper;
import org.apache.spark.status.api.v1.StageData;
import org.apache.spark.status.api.v1.StageStatus;
import org.apache.spark.util.kvstore.KVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs actions on a driver's own {@code SparkContext}. They are marked with {@code SparkContext} job tags
 * (SPARK-42975), which, unlike the tags of a session and unlike a job group, reach the jobs of broadcasts, subqueries
 * and nested queries and leave what the user has set alone.
 */
public final class ClassicBackEnd implements BackEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ClassicBackEnd.class);
    private static final String THREADS = "spark.asyncactions.threads";
    private static final String DRIVER_CORES = "spark.driver.cores";
    private static final String DEFAULT_THREADS = "2";

    private final SparkContext context;
    private final JavaSparkStatusTracker tracker;
    private @Nullable JobListener listener;

    public ClassicBackEnd(SparkContext context) {
        this.context = context;
        this.tracker = JavaSparkContext.fromSparkContext(context).statusTracker();
    }

    @Override
    public String application() {
        return context.appName();
    }

    @Override
    public int threads() {
        SparkConf conf = context.getConf();
        String key = conf.contains(THREADS) ? THREADS : DRIVER_CORES;
        return positive(key, conf.get(key, DEFAULT_THREADS));
    }

    private static int positive(String key, String value) {
        try {
            int number = Integer.parseInt(value.trim());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            LOG.debug("{} is no number", key, e);
        }
        throw new IllegalArgumentException(key
                + " must be a positive whole number, the threads for asynchronous actions; it is \"" + value + "\"");
    }

    @Override
    public String sparkVersion() {
        return context.version();
    }

    @Override
    public boolean isStopped() {
        return context.isStopped();
    }

    @Override
    public void open(JobEvents events) {
        JobListener added = new JobListener(events);
        listener = added;
        context.addSparkListener(added);
    }

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        SparkSession active = Sessions.active();
        return new Caller(LocalProperties.of(context), active != null ? active : session);
    }

    @Override
    public void cancel(String tag) {
        try {
            context.cancelJobsWithTag(tag);
        } catch (IllegalStateException stopped) {
            LOG.debug("Spark stopped first: nothing is left to cancel of {}", tag, stopped);
        }
    }

    @Override
    public TaskCounts count(Collection<Integer> jobIds) {
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

    /** Asks the scheduler itself: the status tracker lives on listener events, which may be lost. */
    @Override
    public boolean isAnyRunning(Collection<Integer> jobIds) {
        DAGScheduler scheduler = context.dagScheduler();
        if (scheduler == null) {
            return false;
        }
        var active = scheduler.jobIdToActiveJob();
        return jobIds.stream().anyMatch(active::contains);
    }

    @Override
    public void close() {
        JobListener added = listener;
        if (added != null) {
            context.removeSparkListener(added);
        }
    }

    /** What a caller's thread knew of Spark. */
    private final class Caller implements CallerState {

        private final LocalProperties properties;
        private final @Nullable SparkSession session;

        Caller(LocalProperties properties, @Nullable SparkSession session) {
            this.properties = properties;
            this.session = session;
        }

        @Override
        public Restore enter(
                String tag, String callSite, String longCallSite, io.github.asyncactions.spark.ActionOptions options) {
            java.util.Properties before = context.getLocalProperties();
            SparkSession activeBefore = Sessions.active();
            context.setLocalProperties(properties.forAction(tag, callSite, longCallSite, options));
            Sessions.activate(session);
            return () -> {
                Sessions.activate(activeBefore);
                context.setLocalProperties(before);
            };
        }
    }
}
