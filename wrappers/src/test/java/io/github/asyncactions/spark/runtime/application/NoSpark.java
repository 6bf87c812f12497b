package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Body;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.Settings;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Admission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An application without a Spark, for what needs none: it can stop, and its actions have the jobs that a test says. */
public final class NoSpark implements BackEnd {

    static {
        // An exception on some thread of an earlier test is not this one's.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        // Only a failure takes so long; a busy machine may need more than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final int threads;
    private final Map<String, String> settings;
    private final Application application;
    private final Map<String, Jobs> jobs = new ConcurrentHashMap<>();
    private final CountDownLatch takesNoMore = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable atEachLook = () -> {};
    private volatile boolean stopped;

    /** @param threads as if somebody had set this number */
    public NoSpark(int threads) {
        this(threads, Map.of());
    }

    /** @param settings of this library, by their full names */
    public NoSpark(int threads, Map<String, String> settings) {
        this.threads = threads;
        this.settings = settings;
        this.application = Application.open(this, takesNoMore::countDown);
    }

    /** What the user has of it. */
    public Application app() {
        return application;
    }

    public <T> Action<T> submit(Callable<T> body) {
        return submit(ActionOptions.defaults(), body);
    }

    public <T> Action<T> submit(ActionOptions options, Callable<T> body) {
        return (Action<T>)
                Submission.<T>submit("test", options, Effect.READS, () -> new Spark(application, null), () -> body);
    }

    /** An action that has not been queued, and which the application does not know. */
    public <T> Action<T> action(Callable<T> body) {
        return action(() -> "test", body);
    }

    public <T> Action<T> action(Supplier<String> description, Callable<T> body) {
        CallerContext context = CallerContext.capture(CallSite.of("test"), this, null);
        return new Action<>(
                description,
                application,
                null,
                new Admission(List.of(), false),
                new Body<>(body, context, ActionOptions.defaults(), Effect.READS));
    }

    public void stop() {
        stopped = true;
    }

    /** Returns when nobody looks after its actions any more. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Whether a later submission would find that there is no such application any more. */
    public boolean takesNoMore() {
        return takesNoMore.getCount() == 0;
    }

    /** How often it has been asked whether it has stopped, as the watcher does at each look. */
    public int looks() {
        return looks.get();
    }

    /** Runs {@code task} on the watcher, as each look begins. */
    public void atEachLook(Runnable task) {
        atEachLook = task;
    }

    /** The jobs of {@code action}. */
    public Jobs jobs(Action<?> action) {
        return jobs(Tags.of(action.id()));
    }

    private Jobs jobs(String tag) {
        return jobs.computeIfAbsent(tag, none -> new Jobs());
    }

    /** Those of one action, which run as long as a test says. */
    public static final class Jobs implements ActionJobs {

        private final AtomicInteger cancels = new AtomicInteger();
        private volatile Supplier<Boolean> atRest = () -> true;
        private volatile boolean closed;

        /** @param answer is asked at each look after the body has returned */
        public void areAtRestIf(Supplier<Boolean> answer) {
            atRest = answer;
        }

        /** How often they have been cancelled. */
        public int cancels() {
            return cancels.get();
        }

        public boolean isClosed() {
            return closed;
        }

        @Override
        public void cancel(String reason) {
            cancels.incrementAndGet();
        }

        @Override
        public void bodyReturned(boolean wasStopped, @Nullable Runnable leftOver) {}

        @Override
        public boolean areAtRest() {
            return atRest.get();
        }

        @Override
        public Set<Integer> ids() {
            return Set.of();
        }

        @Override
        public TaskCounts count() {
            return TaskCounts.NONE;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public String application() {
        return "no Spark";
    }

    @Override
    public Threads threads() {
        return new Threads(threads, "spark.asyncactions.threads", true);
    }

    @Override
    public Settings settings() {
        return new Settings("", settings);
    }

    @Override
    public @Nullable String lateSetting(SparkSession session) {
        return null;
    }

    @Override
    public String sparkVersion() {
        return "none";
    }

    @Override
    public boolean isStopped() {
        looks.incrementAndGet();
        atEachLook.run();
        return stopped;
    }

    @Override
    public void open(Runnable stopping) {}

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        return (tag, callSite, longCallSite, options) -> () -> {};
    }

    @Override
    public ActionJobs track(String tag) {
        return jobs(tag);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
