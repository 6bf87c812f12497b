package io.github.asyncactions.spark.runtime.application;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Texts;
import io.github.asyncactions.spark.runtime.action.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of an application's actions that the user asks for: from then on none comes in from outside, those that there
 * are get some time, and the rest is cancelled.
 */
public final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    private static final int NAMED = 20;
    /** How long cancelled actions may take to come to rest. */
    private static final Duration TO_REST = Duration.ofSeconds(10);
    /** What the hook may take beyond that. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private enum Taken {
        ALL,
        NESTED,
        NONE
    }

    private final String application;
    private final Outstanding outstanding;
    private volatile Taken taken = Taken.ALL;

    @GuardedBy("this")
    private @Nullable ExitHook hook;

    Shutdown(String application, Outstanding outstanding) {
        this.application = application;
        this.outstanding = outstanding;
    }

    /**
     * Fails {@code action} if it is not taken any more. Called on the thread that submits it, once it is among the
     * outstanding ones: so it fails here, or is waited for.
     */
    void check(Action<?> action) {
        Taken now = taken;
        if (now == Taken.NONE || (now == Taken.NESTED && ActionOnThread.submitter() == null)) {
            action.fail(new RejectedExecutionException(
                    action.description() + " was not submitted: " + application + " is shutting down"));
        }
    }

    /**
     * Waits for what is outstanding, cancels what has not ended by then, and waits until that has come to rest. An
     * interrupt of the calling thread ends the first wait, and stays set.
     *
     * @return what was cancelled, in the order in which it was submitted
     */
    public List<ActionFuture<?>> run(Duration patience) {
        outstanding.refuseToWaitInOne("shutdown");
        if (taken == Taken.ALL) {
            taken = Taken.NESTED;
        }
        boolean interrupted = Thread.interrupted();
        if (!interrupted) {
            try {
                outstanding.await(patience);
                return List.of();
            } catch (TimeoutException someAreLeft) {
                LOG.debug("The time to end is over", someAreLeft);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        String when =
                interrupted ? ", and does not wait any longer" : " and has waited for " + Texts.duration(patience);
        List<Action<?>> cut = cancelAll(application + " is shutting down" + when);
        interrupted |= awaitRest();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(cut);
    }

    /** In one step, so that none starts in the place of another. */
    private List<Action<?>> cancelAll(String reason) {
        taken = Taken.NONE;
        List<Action<?>> there = outstanding.inOrder();
        there.removeIf(Action::endsByItself);
        List<Action<?>> cut = new ArrayList<>();
        Ending.run(ending -> {
            there.stream().filter(action -> !action.hasOutcome()).forEach(cut::add);
            ending.cancel(cut, new Words(() -> reason), true);
        });
        return cut;
    }

    /** Returns whether the thread was interrupted meanwhile. */
    private boolean awaitRest() {
        long end = System.nanoTime() + TO_REST.toNanos();
        boolean interrupted = false;
        while (true) {
            try {
                outstanding.await(Duration.ofNanos(end - System.nanoTime()));
                return interrupted;
            } catch (TimeoutException stuck) {
                LOG.warn("{} was shut down, but not all of what was cancelled has come to rest", application, stuck);
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /** Does the same when the JVM exits, before Spark stops. Only the first call has an effect. */
    public synchronized void onExit(Duration patience) {
        if (hook == null) {
            long seconds = Math.min(TimeUnit.SECONDS.convert(patience), Integer.MAX_VALUE);
            ExitHook added = new ExitHook(() -> atExit(patience));
            added.register(TO_REST.plus(SLACK).plusSeconds(seconds));
            hook = added;
        }
    }

    private void atExit(Duration patience) {
        List<ActionFuture<?>> cut = run(patience);
        if (!cut.isEmpty()) {
            LOG.warn(
                    "The JVM exits while {} actions of {} have not ended, which are cancelled: {}",
                    cut.size(),
                    application,
                    cut.stream().limit(NAMED).map(ActionFuture::description).toList());
        }
    }

    /** The application has ended by itself. */
    synchronized void close() {
        ExitHook added = hook;
        if (added != null) {
            added.remove();
        }
    }
}
