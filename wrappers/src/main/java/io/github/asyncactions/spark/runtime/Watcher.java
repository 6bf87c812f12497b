package io.github.asyncactions.spark.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the actions of one application: whether Spark has stopped, whether dead actions have come to rest,
 * whether workers wait for one another. It looks several times a second while there are actions, and else rests: then
 * it only sees to it, each second, that the end of Spark is noticed. No result depends on a listener event, which may
 * come late or never.
 */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration STEP_AT_REST = Duration.ofSeconds(1);
    /** A job that has not been reported as ended by then has its end lost on the listener bus. */
    private static final Duration LOST_EVENT = Duration.ofSeconds(10);
    /** How long bodies may go on after Spark has stopped until they are given up. */
    private static final Duration GIVE_UP = Duration.ofSeconds(10);

    private final ActionExecutor executor;
    private final ScheduledThreadPoolExecutor timer;
    /** When the bodies left that have left; and how often the jobs of the dead ones were cancelled. */
    private final Map<Action<?>, Long> leftAt = new HashMap<>();

    private final Map<Action<?>, Cancelling> cancelling = new HashMap<>();
    /** Guarded by itself, as is {@link #closed}. */
    private final Set<Action<?>> justLeft = new HashSet<>();

    private boolean closed;
    private final AtomicBoolean resting = new AtomicBoolean(true);
    private final Waits waits;
    private volatile long stoppedAt;

    Watcher(ActionExecutor executor, String name) {
        this.executor = executor;
        this.waits = new Waits(executor.workers());
        this.timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        long step = STEP_AT_REST.toNanos();
        timer.scheduleWithFixedDelay(this::lookAtRest, step, step, TimeUnit.NANOSECONDS);
    }

    /** To be called when there is something new to look after, and {@link ActionExecutor#isIdle} knows of it. */
    void wake() {
        if (resting.get() && resting.compareAndSet(true, false)) {
            schedule(STEP, this::lookAwake);
        }
    }

    boolean isClosing() {
        return stoppedAt != 0;
    }

    void lookSoon() {
        try {
            timer.execute(this::look);
        } catch (RejectedExecutionException ended) {
            LOG.debug("The watcher has ended", ended);
        }
    }

    /** The body of {@code action} has left its thread; false if nobody looks any more whether its jobs have, too. */
    boolean left(Action<?> action) {
        synchronized (justLeft) {
            return !closed && justLeft.add(action);
        }
    }

    Future<?> schedule(Duration delay, Runnable task) {
        try {
            return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException ended) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void lookAtRest() {
        if (resting.get()) {
            look();
        }
    }

    private void lookAwake() {
        look();
        // First this, and then a look at what there is: whoever comes too late for that finds it at rest, and wakes it.
        resting.set(true);
        if (!executor.isIdle()) {
            wake();
        }
    }

    private void look() {
        try {
            if (stoppedAt == 0 && executor.backEnd().isStopped()) {
                stoppedAt = System.nanoTime() | 1;
                executor.stop();
            }
            lookAtEnds();
            if (stoppedAt == 0) {
                executor.workers().look();
                waits.look();
            } else if (executor.live().isEmpty()) {
                close();
            } else if (isPast(stoppedAt, GIVE_UP)) {
                executor.live().forEach(this::giveUp);
                close();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The watcher of asynchronous actions failed, and goes on", e);
        }
    }

    private void close() {
        List<Action<?>> last;
        synchronized (justLeft) {
            closed = true;
            last = List.copyOf(justLeft);
        }
        last.forEach(action -> executor.terminated(action, null));
        timer.shutdown();
        executor.close();
    }

    /** Cancels the jobs of dead actions again and again, and finds those that have come to rest. */
    private void lookAtEnds() {
        Set<Action<?>> leaving;
        synchronized (justLeft) {
            leaving = new HashSet<>(justLeft);
            justLeft.clear();
        }
        long now = System.nanoTime();
        leaving.forEach(action -> leftAt.put(action, now));
        for (Action<?> action : executor.live()) {
            if (action.isDead()) {
                cancelling.computeIfAbsent(action, dead -> new Cancelling(now)).repeat(action);
            }
            Long since = leftAt.get(action);
            // Not before the next look: the listener bus may still have the last jobs of those that left just now.
            if (since != null && since < now && action.isDone() && isAtRest(action, since)) {
                leftAt.remove(action);
                cancelling.remove(action);
                executor.terminated(action, null);
            }
        }
    }

    private boolean isAtRest(Action<?> action, long leftAt) {
        Set<Integer> jobs = action.jobs().active();
        return jobs.isEmpty()
                || executor.backEnd().isStopped()
                || (isPast(leftAt, LOST_EVENT) && !executor.backEnd().isAnyRunning(jobs));
    }

    private void giveUp(Action<?> action) {
        Thread thread = action.thread();
        executor.terminated(
                action,
                new IllegalStateException(action.description() + " has not left its thread, " + name(thread) + ", "
                        + GIVE_UP.toSeconds() + " s after Spark stopped"));
    }

    private static String name(@Nullable Thread thread) {
        return thread == null ? "which runs another action" : '"' + thread.getName() + '"';
    }

    private static boolean isPast(long since, Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }

    /** Repeats the cancelling of one dead action, in growing steps. */
    private static final class Cancelling {

        private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(2);
        private long step = STEP.toNanos();
        private long next;

        Cancelling(long now) {
            next = now + step;
        }

        void repeat(Action<?> action) {
            if (System.nanoTime() - next >= 0) {
                action.executor().cancelJobs(action);
                action.gate().deliver();
                step = Math.min(2 * step, LONGEST_STEP);
                next = System.nanoTime() + step;
            }
        }
    }
}
