package io.github.asyncactions.spark.runtime.backend.connect;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.Sessions;
import io.github.asyncactions.spark.runtime.backend.Settings;
import io.github.asyncactions.spark.runtime.backend.ThreadSetting;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs actions on a session of Spark Connect. They are marked with operation tags ({@code SparkSession.addTag}), which
 * belong to the calling thread, and stopped with {@code interruptTag}. A client learns nothing of the server's jobs.
 */
public final class ConnectBackEnd implements BackEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectBackEnd.class);

    /** Weak, so that a session which nobody uses any more can go, and this with it. */
    private final WeakReference<SparkSession> session;

    private final Interrupter interrupter;
    private final AtomicBoolean ignoredOptions = new AtomicBoolean();

    public ConnectBackEnd(SparkSession session) {
        this.session = new WeakReference<>(session);
        this.interrupter = Interrupter.of(this::operations);
    }

    private @Nullable Operations operations() {
        SparkSession own = session.get();
        return own == null ? null : new SessionOperations(own);
    }

    @Override
    public String application() {
        return "Spark Connect";
    }

    @Override
    public Threads threads() {
        String value = System.getProperty(ThreadSetting.KEY);
        if (value == null) {
            return new Threads(ThreadSetting.DEFAULT, "the default", false);
        }
        int number = ThreadSetting.parse("The system property " + ThreadSetting.KEY, value);
        return new Threads(number, "the system property " + ThreadSetting.KEY, true);
    }

    @Override
    public Settings settings() {
        Map<String, String> values = new HashMap<>();
        for (String key : System.getProperties().stringPropertyNames()) {
            String value = key.startsWith(Settings.PREFIX) ? System.getProperty(key) : null;
            if (value != null) {
                values.put(key, value);
            }
        }
        return new Settings("The system property ", values);
    }

    /** A session's settings are on the server, and to read them would block. */
    @Override
    public @Nullable String lateSetting(SparkSession session) {
        return null;
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
    public void open(Runnable stopping) {}

    @Override
    public CallerState capture(@Nullable SparkSession target) {
        SparkSession active = Sessions.active();
        OperationTags tags = OperationTags.of(own());
        return (tag, callSite, longCallSite, options) -> enter(active, tags, tag, options);
    }

    private Restore enter(@Nullable SparkSession active, OperationTags tags, String tag, ActionOptions options) {
        SparkSession own = own();
        String pool = options.pool();
        boolean ignored = (pool != null && !hasThreads(pool))
                || options.description() != null
                || options.interruptTasks() != null;
        if (ignored && ignoredOptions.compareAndSet(false, true)) {
            LOG.warn("Spark Connect has neither scheduler pools nor job descriptions nor interrupted tasks for clients:"
                    + " these options are ignored");
        }
        SparkSession activeBefore = Sessions.active();
        Restore restoreTags = tags.enter(own, tag, options.isDetached());
        Sessions.activate(active != null ? active : own);
        return () -> {
            restoreTags.close();
            Sessions.activate(activeBefore);
        };
    }

    private static boolean hasThreads(String pool) {
        return System.getProperty(Settings.threadsOf(pool)) != null;
    }

    private SparkSession own() {
        SparkSession own = session.get();
        if (own == null) {
            throw new IllegalStateException("The Spark Connect session of this action is gone");
        }
        return own;
    }

    @Override
    public ActionJobs track(String tag) {
        return new ConnectJobs(tag, interrupter);
    }

    @Override
    public void close() {
        interrupter.close();
    }
}
