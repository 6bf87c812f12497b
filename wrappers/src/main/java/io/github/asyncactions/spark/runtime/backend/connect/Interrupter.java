package io.github.asyncactions.spark.runtime.backend.connect;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends interrupts to the server on threads of its own: {@code interruptTag} waits for the answer. */
final class Interrupter {

    private static final Logger LOG = LoggerFactory.getLogger(Interrupter.class);
    private static final int MAX_THREADS = 4;

    private final WeakReference<SparkSession> session;
    private final ExecutorService threads;

    private Interrupter(WeakReference<SparkSession> session, ExecutorService threads) {
        this.session = session;
        this.threads = threads;
    }

    static Interrupter of(WeakReference<SparkSession> session) {
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
     * @param done called when the server has answered, or can't
     * @return false if it is not sent, since the session is gone
     */
    boolean interrupt(String tag, Runnable done) {
        SparkSession target = session.get();
        if (target == null) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    target.interruptTag(tag);
                } catch (RuntimeException | LinkageError e) {
                    LOG.debug("Could not interrupt {} on the server; while its body runs, it is tried again", tag, e);
                } finally {
                    done.run();
                }
            });
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.debug("The session is gone: nothing is left to cancel of {}", tag, closed);
            return false;
        }
    }

    void close() {
        threads.shutdown();
    }
}
