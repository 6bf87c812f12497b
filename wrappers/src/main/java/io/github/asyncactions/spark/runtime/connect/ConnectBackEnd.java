package io.github.asyncactions.spark.runtime.connect;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.BackEnd;
import io.github.asyncactions.spark.runtime.Sessions;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs actions on a session of Spark Connect. They are marked with operation tags ({@code SparkSession.addTag}), which
 * belong to the calling thread, and stopped with {@code interruptTag}, which is a call to the server and is therefore
 * made on a thread of its own. A client learns nothing of the server's jobs.
 */
public final class ConnectBackEnd implements BackEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectBackEnd.class);
    private static final String THREADS = "spark.asyncactions.threads";
    private static final int DEFAULT_THREADS = 2;

    /** Weak, so that a session which nobody uses any more can go, and this with it. */
    private final WeakReference<SparkSession> session;

    private final ExecutorService interrupter;
    private final AtomicBoolean ignoredOptions = new AtomicBoolean();

    public ConnectBackEnd(SparkSession session) {
        this.session = new WeakReference<>(session);
        ThreadPoolExecutor calls =
                new ThreadPoolExecutor(4, 4, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "asyncactions-connect-interrupt");
                    thread.setDaemon(true);
                    return thread;
                });
        calls.allowCoreThreadTimeOut(true);
        this.interrupter = calls;
    }

    @Override
    public String application() {
        return "Spark Connect";
    }

    @Override
    public int threads() {
        String value = System.getProperty(THREADS);
        if (value == null) {
            return DEFAULT_THREADS;
        }
        Integer number = Integer.getInteger(THREADS);
        if (number == null || number < 1) {
            throw new IllegalArgumentException("The system property " + THREADS
                    + " must be a positive whole number, the threads for asynchronous actions; it is \"" + value
                    + "\"");
        }
        return number;
    }

    @Override
    public String sparkVersion() {
        return "Connect";
    }

    @Override
    public boolean isStopped() {
        return session.get() == null;
    }

    @Override
    public void open(JobEvents events) {}

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        SparkSession active = Sessions.active();
        return (tag, callSite, longCallSite, options) -> enter(active, tag, options);
    }

    private Restore enter(@Nullable SparkSession active, String tag, ActionOptions options) {
        SparkSession own = session.get();
        if (own == null) {
            throw new IllegalStateException("The Spark Connect session of this action is gone");
        }
        boolean ignored = options.pool() != null || options.description() != null || options.interruptTasks() != null;
        if (ignored && ignoredOptions.compareAndSet(false, true)) {
            LOG.warn("Spark Connect has neither scheduler pools nor job descriptions nor interrupted tasks for clients:"
                    + " these options are ignored");
        }
        SparkSession activeBefore = Sessions.active();
        own.addTag(tag);
        Sessions.activate(active != null ? active : own);
        return () -> {
            own.removeTag(tag);
            Sessions.activate(activeBefore);
        };
    }

    @Override
    public void cancel(String tag) {
        SparkSession own = session.get();
        if (own == null) {
            return;
        }
        try {
            interrupter.execute(() -> interrupt(own, tag));
        } catch (RejectedExecutionException closed) {
            LOG.debug("The session is gone: nothing is left to cancel of {}", tag, closed);
        }
    }

    private static void interrupt(SparkSession session, String tag) {
        try {
            session.interruptTag(tag);
        } catch (RuntimeException e) {
            LOG.debug("Could not interrupt {} on the server; it is tried again", tag, e);
        }
    }

    @Override
    public TaskCounts count(Collection<Integer> jobIds) {
        return TaskCounts.NONE;
    }

    @Override
    public boolean isAnyRunning(Collection<Integer> jobIds) {
        return false;
    }

    @Override
    public void close() {
        interrupter.shutdown();
    }
}
