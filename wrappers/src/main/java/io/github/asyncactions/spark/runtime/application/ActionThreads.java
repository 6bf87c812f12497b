package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.threads.DaemonThreads;
import io.github.asyncactions.spark.runtime.threads.Feeder;
import io.github.asyncactions.spark.runtime.threads.Handover;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run actions which have been let in: the library's own, one for each action, or those of an executor
 * of the user's. How many run is not decided here.
 */
final class ActionThreads {

    private static final long IDLE_SECONDS = 30;
    private static final String ENDED = "the executor that was set has been shut down";

    /** What is done with an action that no thread will come for. */
    private final BiConsumer<Action<?>, RejectedExecutionException> rejected;

    private final ThreadPoolExecutor own;
    private final Handover handover;
    /** Handed over to an executor of the user's, which has not begun them; perhaps not the one that is set now. */
    private final Map<Action<?>, Feeder> handedOver = new ConcurrentHashMap<>();

    private volatile @Nullable Feeder feeder;

    /** @param rejected must return at once, and never throw */
    ActionThreads(String name, BiConsumer<Action<?>, RejectedExecutionException> rejected) {
        this.rejected = rejected;
        this.own = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named(name));
        this.handover = new Handover(own);
    }

    /** Gives {@code action} a thread, or rejects it. Never throws, and calls no code of the user's. */
    void run(Action<?> action) {
        Feeder users = feeder;
        if (users == null) {
            runHere(action);
        } else {
            handedOver.put(action, users);
            users.feed(() -> begin(action), failure -> refused(action, users, failure));
        }
    }

    /** On a thread of the library's. */
    private void runHere(Action<?> action) {
        try {
            handover.execute(action::run);
        } catch (RejectedExecutionException closed) {
            rejected.accept(action, new RejectedExecutionException("its application has ended", closed));
        } catch (OutOfMemoryError e) {
            rejected.accept(action, new RejectedExecutionException("no thread could be started for it: " + e, e));
        }
    }

    private void begin(Action<?> action) {
        handedOver.remove(action);
        action.run();
    }

    private void refused(Action<?> action, Feeder users, @Nullable Throwable failure) {
        handedOver.remove(action);
        String why = failure == null
                ? "the executor that was set would run it on the thread that hands it over, which no action ever blocks:"
                        + " give one with threads of its own, and without a CallerRunsPolicy"
                : failure instanceof RejectedExecutionException
                        ? isShutDown(users) ? ENDED : "the executor that was set rejected it"
                        : "the executor that was set failed: " + failure;
        rejected.accept(action, new RejectedExecutionException(why, failure));
    }

    /**
     * From now on actions run on {@code executor}.
     *
     * @throws IllegalArgumentException for a {@link ForkJoinPool}, and for a pool that drops what it can't take
     */
    void use(Executor executor) {
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
        feeder = new Feeder(executor);
    }

    /** Whether an executor of the user's runs the actions. */
    boolean areTheUsers() {
        return feeder != null;
    }

    /** Whether the user's executor has {@code action}, and has not begun it. */
    boolean isHandedOver(Action<?> action) {
        return handedOver.containsKey(action);
    }

    /** Runs {@code action} on a thread of the library's, if the user's executor has not begun it. */
    void standInFor(Action<?> action, Runnable afterwards) {
        try {
            own.execute(() -> {
                if (handedOver.remove(action) != null) {
                    action.run();
                }
                afterwards.run();
            });
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            afterwards.run();
        }
    }

    /** Makes {@code step}, in which an action ends on the calling thread, which is free afterwards. */
    Ending end(Supplier<Ending> step) {
        return handover.end(step);
    }

    /** Fails what an executor that has been shut down will never begin. */
    void look() {
        handover.look();
        handedOver.forEach((action, users) -> {
            if (users.executor() instanceof ExecutorService service
                    && service.isTerminated()
                    && handedOver.remove(action) != null) {
                rejected.accept(action, new RejectedExecutionException(ENDED));
            }
        });
    }

    /** As far as can be seen. */
    private static boolean isShutDown(Feeder users) {
        return users.executor() instanceof ExecutorService service && service.isShutdown();
    }

    void close() {
        own.shutdown();
    }
}
