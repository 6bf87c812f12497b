package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionStatistics;
import io.github.asyncactions.spark.runtime.BackEnd.TaskCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the actions of one Spark application: takes them in, keeps those that live, stops them, and ends with the
 * application.
 */
public final class ActionExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(ActionExecutor.class);
    private static final int MOST_LENT = 256;
    private static final int COMPLETION_THREADS = 64;
    private static final long IDLE_SECONDS = 5;

    private final BackEnd backEnd;
    private final Runnable onClose;
    private final Workers workers;
    private final ActionQueue queue;
    /** Started, and not yet terminated. */
    private final ConcurrentHashMap<Long, Action<?>> live = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<Integer, Action<?>> jobOwners = new ConcurrentHashMap<>();
    private final Departed departed = new Departed();
    /** Completes what no body completes, since the user's dependent stages may block. */
    private final ThreadPoolExecutor completer;

    private final Tally tally = new Tally();
    private final UnseenFailures unseenFailures = new UnseenFailures();
    private final Watcher watcher;
    private volatile ActionOptions defaults = ActionOptions.defaults();

    ActionExecutor(BackEnd backEnd, Runnable onClose) {
        this(backEnd, onClose, MOST_LENT);
    }

    /** @param mostLent how many threads may be lent for workers that wait for other actions */
    ActionExecutor(BackEnd backEnd, Runnable onClose, int mostLent) {
        this.backEnd = backEnd;
        this.onClose = onClose;
        String name = "asyncactions-" + backEnd.application();
        this.workers = new Workers(backEnd.threads(), mostLent, DaemonThreads.named(name), this::rejected);
        this.queue = workers.queue();
        this.completer = new ThreadPoolExecutor(
                COMPLETION_THREADS,
                COMPLETION_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named(name + "-completer"));
        completer.allowCoreThreadTimeOut(true);
        this.watcher = new Watcher(this, name + "-watcher");
        backEnd.open(new Jobs());
        watcher.start();
        if (workers.threads() == 1) {
            LOG.warn(
                    "The actions of {} run one after another, on one thread: set spark.asyncactions.threads to run more at"
                            + " once",
                    backEnd.application());
        }
    }

    // ---- taking actions in ---------------------------------------------------------------------------------------

    /**
     * Submits {@code body}; whatever goes wrong is in the future. Called on the caller's thread.
     *
     * @param limit that the action has to keep, if not that of the scope that it is submitted in
     */
    <T> Action<T> submit(
            CallSite callSite,
            @Nullable SparkSession session,
            ActionOptions options,
            Effect effect,
            @Nullable Limit limit,
            Callable<? extends T> body) {
        ActionOptions effective = options.orElse(defaults);
        String description = effective.description();
        ScopeMembers scope = effective.isDetached() ? null : ScopeMembers.current();
        Action<T> action = new Action<>(
                description != null ? () -> description : callSite::shortForm,
                this,
                scope,
                limit != null || scope == null ? limit : scope.limitOn(this),
                new Work<>(body, CallerContext.capture(callSite, backEnd, session), effective, effect));
        tally.submitted();
        Action<?> submitter = CurrentAction.get();
        if (submitter != null && !effective.isDetached()) {
            submitter.family().adopt(action);
        }
        if (scope != null) {
            scope.add(action);
        }
        Duration timeout = effective.timeout();
        if (timeout != null) {
            action.orTimeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        }
        enqueue(action);
        return action;
    }

    private void enqueue(Action<?> action) {
        if (action.isDone()) {
            return;
        }
        if (!queue.offer(action)) {
            action.fail(stopped("it was submitted"));
            return;
        }
        watcher.wake();
        if (action.isDead()) { // Whoever ended it may have looked for it before it was queued.
            discard(action);
        }
    }

    /** Not on the calling thread: what is queued behind it may be rejected next, and so on. */
    private void rejected(Action<?> action, RejectedExecutionException why) {
        complete(() -> action.fail(new RejectedExecutionException(
                action.description() + " was not started on " + backEnd.application() + ": " + why.getMessage(), why)));
    }

    /** On a thread of our own, as long as there are any. */
    private void complete(Runnable completion) {
        try {
            completer.execute(completion);
        } catch (RuntimeException | Error closed) {
            completion.run();
        }
    }

    public void setDefaults(ActionOptions options) {
        defaults = options;
    }

    /**
     * Makes actions run on {@code executor} from now on.
     *
     * @throws IllegalArgumentException for a {@link ForkJoinPool}, and for a pool that drops what it can't take
     */
    public void use(Executor executor) {
        if (executor instanceof ForkJoinPool) {
            throw new IllegalArgumentException(
                    "A ForkJoinPool can't run Spark actions: a worker of it that waits takes up another action, and mixes"
                            + " the thread-local state of both (SPARK-13747); give a ThreadPoolExecutor, or one of virtual"
                            + " threads");
        }
        if (executor instanceof ThreadPoolExecutor pool
                && (pool.getRejectedExecutionHandler() instanceof DiscardPolicy
                        || pool.getRejectedExecutionHandler() instanceof DiscardOldestPolicy)) {
            throw new IllegalArgumentException("A pool that discards what it has no room for would leave actions that"
                    + " never end: give it the AbortPolicy, and their futures fail");
        }
        workers.use(executor);
    }

    // ---- what an action needs ------------------------------------------------------------------------------------

    void entered(Action<?> action) {
        live.put(action.id(), action);
        watcher.wake(); // It may have rested since this one has left the queue.
        tally.started(action.queueTime());
        if (watcher.isClosing()) {
            action.fail(stopped("it started"));
        }
    }

    /** The action has ended, and its future is about to be completed. */
    void ended(Action<?> action, @Nullable Throwable failure) {
        tally.ended(action.shownState(), action.hasStarted());
        if (failure != null) {
            queue.failed(action);
        }
    }

    /** The body has left its thread; the watcher sees when its jobs have, too. */
    void left(Action<?> action) {
        tally.left(action.runTime());
        queue.left(action);
        if (!watcher.left(action)) {
            terminated(action, null);
        }
    }

    /** It has ended before it was started. */
    void discard(Action<?> action) {
        queue.discard(action);
    }

    /** Never throws: whatever goes wrong, the future must be completed, and the watcher cancels again. */
    void cancelJobs(Action<?> action) {
        try {
            backEnd.cancel(action.tag());
        } catch (RuntimeException | Error e) {
            LOG.warn("The jobs of {} could not be cancelled; it is tried again", action.description(), e);
        }
    }

    TaskCounts count(Collection<Integer> jobIds) {
        return jobIds.isEmpty() || backEnd.isStopped() ? TaskCounts.NONE : backEnd.count(jobIds);
    }

    /** Calls {@code end} after this delay on a thread that may be blocked by the user's dependent stages. */
    Future<?> schedule(Duration delay, Runnable end) {
        return watcher.schedule(delay, () -> complete(end));
    }

    String application() {
        return backEnd.application();
    }

    /** Of the Spark that runs here, for messages. */
    public String sparkVersion() {
        return backEnd.sparkVersion();
    }

    // ---- for the watcher -----------------------------------------------------------------------------------------

    UnseenFailures unseenFailures() {
        return unseenFailures;
    }

    BackEnd backEnd() {
        return backEnd;
    }

    ActionQueue queue() {
        return queue;
    }

    Workers workers() {
        return workers;
    }

    /** Whether there is nothing to look after. */
    boolean isIdle() {
        return queue.isEmpty() && live.isEmpty() && !workers.hasLent();
    }

    Collection<Action<?>> live() {
        return live.values();
    }

    void terminated(Action<?> action, @Nullable Throwable stuck) {
        if (action.isDead()) {
            departed.add(action.id());
        }
        live.remove(action.id());
        action.jobs().all().forEach(jobOwners::remove);
        action.terminate(stuck, this::complete);
    }

    /** Spark has stopped: nothing more comes in, and whatever is outstanding fails. */
    void stop() {
        onClose.run();
        unseenFailures.logAll();
        List<Action<?>> outstanding = new ArrayList<>(live.values());
        outstanding.addAll(queue.close());
        workers.close();
        outstanding.removeIf(Action::isDone);
        if (!outstanding.isEmpty()) {
            LOG.warn(
                    "{} stopped while {} of its actions were outstanding, which fail now: {}. Wait for them before, with"
                            + " SparkActions.awaitAll",
                    backEnd.application(),
                    outstanding.size(),
                    outstanding.stream().limit(20).map(Action::description).toList());
        }
        for (Action<?> action : outstanding) {
            action.seen(); // it has just been logged
            complete(() -> action.fail(stopped("it was outstanding")));
        }
    }

    void close() {
        unseenFailures.logAll();
        backEnd.close();
        completer.shutdown();
    }

    IllegalStateException stopped(String when) {
        return new IllegalStateException("Spark has stopped (" + backEnd.application() + "): " + when
                + " as the application ended or after it. Submit before stop(), and wait with SparkActions.awaitAll");
    }

    /** How many actions there were and are. */
    public ActionStatistics statistics() {
        return tally.snapshot();
    }

    /** All that has been submitted and has not terminated. */
    public List<ActionFuture<?>> outstanding() {
        List<ActionFuture<?>> all = new ArrayList<>(queue.queued());
        all.addAll(live.values());
        return all;
    }

    /** Spark's listener bus: only notes what happens, and cancels a job that a dead action has just started. */
    private final class Jobs implements BackEnd.JobEvents {

        @Override
        public void jobStarted(int jobId, String tags) {
            long owner = Tags.owner(tags);
            Action<?> action = live.get(owner);
            if (action == null) {
                if (departed.contains(owner)) {
                    backEnd.cancel(Tags.of(owner));
                }
            } else {
                jobOwners.put(jobId, action);
                action.jobs().started(jobId);
                if (action.isDead()) {
                    cancelJobs(action);
                }
            }
        }

        @Override
        public void jobEnded(int jobId) {
            Action<?> action = jobOwners.remove(jobId);
            if (action != null) {
                action.jobs().ended(jobId);
            }
        }

        @Override
        public void stopping() {
            watcher.lookSoon();
        }
    }
}
