package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.threads.DaemonThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the actions of one application, several times a second while there are any, and else once a second, to
 * notice the end of Spark. No result depends on a listener event, which may come late or never, and no code of the
 * user's runs here.
 */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration STEP_AT_REST = Duration.ofSeconds(1);
    /** How long bodies may go on after Spark has stopped until they are given up. */
    private static final Duration GIVE_UP = Duration.ofSeconds(10);

    private final Application application;
    private final ScheduledThreadPoolExecutor timer;
    private final Ends ends;
    private final List<Runnable> looks;
    private final AtomicBoolean resting = new AtomicBoolean(true);
    private volatile long stoppedAt;

    Watcher(Application application, String name) {
        this.application = application;
        this.ends = new Ends(application);
        this.looks = List.of(
                ends::look,
                application.threads()::look,
                application.events()::look,
                new ParkedBodies(application)::look,
                new StandIns(application)::look,
                new StuckBodies(application)::look);
        this.timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        long step = STEP_AT_REST.toNanos();
        timer.scheduleWithFixedDelay(this::lookAtRest, step, step, TimeUnit.NANOSECONDS);
    }

    /** To be called when there is something new to look after. */
    void wake() {
        if (resting.get() && resting.compareAndSet(true, false)) {
            schedule(this::lookAwake);
        }
    }

    private void schedule(Runnable look) {
        try {
            timer.schedule(look, STEP.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The watcher has ended", closed);
        }
    }

    /** Something has happened that should not wait for the next look. */
    void lookSoon() {
        try {
            timer.execute(this::look);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The watcher has ended", closed);
        }
    }

    /** The body of {@code action} has returned; false if nobody looks any more whether its jobs are at rest, too. */
    boolean returned(Action<?> action) {
        return ends.returned(action);
    }

    /** {@code action} is tried again when nothing of its attempt runs any more, and {@code delay} has passed. */
    void attemptFailed(Action<?> action, Duration delay) {
        ends.attemptFailed(action, delay);
    }

    private void lookAtRest() {
        if (resting.get()) {
            look();
        }
    }

    private void lookAwake() {
        look();
        // First this, then the check: an action that arrives after the check sees that the watcher rests, and wakes it.
        resting.set(true);
        if (!application.outstanding().isEmpty()) {
            wake();
        }
    }

    private void look() {
        safely(this::noticeStop);
        looks.forEach(Watcher::safely);
        if (stoppedAt != 0) {
            boolean late = System.nanoTime() - stoppedAt > GIVE_UP.toNanos();
            if (application.outstanding().isEmpty() || late) {
                safely(() -> ends.close(late, GIVE_UP));
                safely(application::close);
                timer.shutdown();
            }
        }
    }

    private void noticeStop() {
        if (stoppedAt == 0 && application.backEnd().isStopped()) {
            stoppedAt = System.nanoTime() | 1;
            application.stop();
        }
    }

    /** Whatever goes wrong in one look, even while it is logged: the others and the next ones come. */
    static void safely(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error e) {
            try {
                LOG.error("The watcher of asynchronous actions failed, and goes on", e);
            } catch (RuntimeException | Error unloggable) {
                // Then it can't be told.
            }
        }
    }
}
