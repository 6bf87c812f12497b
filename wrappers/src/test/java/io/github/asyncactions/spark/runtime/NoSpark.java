package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An application without a Spark, for what needs none: it can stop, and it notes what it is asked for. */
final class NoSpark implements BackEnd {

    static {
        // Only a failure takes so long; a busy machine may need more than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final int threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> cancelled = new CopyOnWriteArrayList<>();
    private final Map<Integer, Long> askedFor = new ConcurrentHashMap<>();
    private final Set<Integer> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable atEachLook = () -> {};
    private volatile boolean stopped;
    private volatile @Nullable JobEvents events;

    NoSpark(int threads) {
        this.threads = threads;
    }

    static <T> Action<T> submit(ActionExecutor executor, Callable<T> body) {
        return submit(executor, ActionOptions.defaults(), body);
    }

    static <T> Action<T> submit(ActionExecutor executor, ActionOptions options, Callable<T> body) {
        return executor.submit(CallSite.of("test"), null, options, Effect.READS, null, body);
    }

    /** An action that has not been queued. */
    static <T> Action<T> action(ActionExecutor executor, @Nullable Limit limit, Callable<T> body) {
        return new Action<>(() -> "test", executor, null, limit, work(executor, body));
    }

    static <T> Work<T> work(ActionExecutor executor, Callable<T> body) {
        CallerContext context = CallerContext.capture(CallSite.of("test"), executor.backEnd(), null);
        return new Work<>(body, context, ActionOptions.defaults(), Effect.READS);
    }

    void stop() {
        stopped = true;
    }

    /** How often it has been asked whether it has stopped, as the watcher does at each look. */
    int looks() {
        return looks.get();
    }

    /** Runs {@code task} on the watcher, as each look begins. */
    void atEachLook(Runnable task) {
        atEachLook = task;
    }

    /** Returns when nobody looks after its actions any more. */
    void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** How often the jobs of {@code action} have been cancelled. */
    long cancelled(Action<?> action) {
        return cancelled.stream().filter(action.tag()::equals).count();
    }

    /** The listener bus reports a job, whose end it may lose. */
    void jobStarted(int jobId, Action<?> action) {
        events.jobStarted(jobId, action.tag());
    }

    void jobEnded(int jobId) {
        events.jobEnded(jobId);
    }

    /** What the status tracker knows, whatever the listener bus has reported. */
    Set<Integer> running() {
        return running;
    }

    /** When the status tracker was first asked for this job, by {@link System#nanoTime()}. */
    long askedFor(int jobId) {
        return askedFor.get(jobId);
    }

    @Override
    public String application() {
        return "no Spark";
    }

    @Override
    public int threads() {
        return threads;
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
    public void open(JobEvents events) {
        this.events = events;
    }

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        return (tag, callSite, longCallSite, options) -> () -> {};
    }

    @Override
    public void cancel(String tag) {
        cancelled.add(tag);
    }

    @Override
    public TaskCounts count(Collection<Integer> jobIds) {
        return TaskCounts.NONE;
    }

    @Override
    public boolean isAnyRunning(Collection<Integer> jobIds) {
        jobIds.forEach(job -> askedFor.putIfAbsent(job, System.nanoTime()));
        return !Collections.disjoint(running, jobIds);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
