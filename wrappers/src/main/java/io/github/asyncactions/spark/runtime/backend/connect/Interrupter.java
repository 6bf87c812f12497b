package io.github.asyncactions.spark.runtime.backend.connect;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends interrupts, and questions about what was interrupted, to the server of one session, on threads of its own: each
 * waits for the answer. So a server that does not answer holds up no other session.
 */
final class Interrupter {

    private static final Logger LOG = LoggerFactory.getLogger(Interrupter.class);
    private static final int MAX_THREADS = 4;

    /** Gives null once the session is gone. */
    private final Supplier<@Nullable Operations> session;

    private final ExecutorService threads;

    private Interrupter(Supplier<@Nullable Operations> session, ExecutorService threads) {
        this.session = session;
        this.threads = threads;
    }

    /** @param session gives null once it is gone */
    static Interrupter of(Supplier<@Nullable Operations> session) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Interrupter::thread);
        threads.allowCoreThreadTimeOut(true);
        return new Interrupter(session, threads);
    }

    /** Takes over nothing from the thread that cancels: no thread-locals, no class loader. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "asyncactions-connect-interrupt", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Interrupter.class.getClassLoader());
        return thread;
    }

    /**
     * Interrupts the operations that run with this tag.
     *
     * @param done called with their ids when the server has answered; with none if it can't
     * @return false if it is not sent, since the session is gone
     */
    boolean interrupt(String tag, Consumer<Collection<String>> done) {
        return send(operations -> operations.interrupt(tag), "interrupt the operations with the tag " + tag, done);
    }

    /**
     * Asks which of these operations have not ended.
     *
     * @param done called with their ids when the server has answered; with none if it can't tell
     * @return false if it is not asked, since the session is gone
     */
    boolean ask(Collection<String> ids, Consumer<Collection<String>> done) {
        return send(operations -> operations.unfinished(ids), "ask for the states of " + ids, done);
    }

    /** Whether {@link #ask} can give an answer. */
    boolean canAsk() {
        Operations target = session.get();
        return target != null && target.haveStates();
    }

    private boolean send(
            Function<Operations, Collection<String>> call, String what, Consumer<Collection<String>> done) {
        Operations target = session.get();
        if (target == null) {
            return false;
        }
        try {
            threads.execute(() -> {
                Collection<String> ids = List.of();
                try {
                    ids = call.apply(target);
                } catch (RuntimeException | LinkageError e) {
                    LOG.debug("Could not {} on the server", what, e);
                } finally {
                    done.accept(ids);
                }
            });
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.debug("The session is gone: could not {}", what, closed);
            return false;
        }
    }

    void close() {
        threads.shutdown();
    }
}
