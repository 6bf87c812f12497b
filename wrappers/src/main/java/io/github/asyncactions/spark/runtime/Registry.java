package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionStatistics;
import io.github.asyncactions.spark.runtime.classic.ClassicBackEnd;
import io.github.asyncactions.spark.runtime.connect.ConnectBackEnd;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** The executors, one for each {@code SparkContext}, and for each session on Spark Connect; made on first use. */
public final class Registry {

    private static final Map<SparkContext, ActionExecutor> CLASSIC = new ConcurrentHashMap<>();
    /** A Connect session that nobody holds any more takes its executor with it. */
    private static final Map<SparkSession, ActionExecutor> CONNECT = new WeakHashMap<>();

    private Registry() {}

    /**
     * The executor of this context.
     *
     * @throws IllegalStateException if the context has been stopped
     */
    public static ActionExecutor of(SparkContext context) {
        ActionExecutor executor = CLASSIC.get(context);
        if (executor == null) {
            if (context.isStopped()) {
                throw new IllegalStateException("The SparkContext of " + context.appName()
                        + " has been stopped: make a new one, and a new Dataset or RDD from it");
            }
            executor = CLASSIC.computeIfAbsent(
                    context, key -> new ActionExecutor(new ClassicBackEnd(key), () -> CLASSIC.remove(key)));
        }
        return executor;
    }

    /** What this context's executor has counted; nothing if it has none, or none any more. */
    public static ActionStatistics statistics(SparkContext context) {
        ActionExecutor executor = CLASSIC.get(context);
        return executor == null ? ActionStatistics.NONE : executor.statistics();
    }

    /** The executor of this session's context, or of the session itself on Spark Connect. */
    public static ActionExecutor of(SparkSession session) {
        synchronized (CONNECT) {
            ActionExecutor known = CONNECT.get(session);
            if (known != null) {
                return known;
            }
        }
        SparkContext context;
        try {
            context = session.sparkContext();
        } catch (UnsupportedOperationException onConnect) {
            return connected(session);
        }
        return of(context);
    }

    /** Whether this session is one of Spark Connect, once an action has been submitted for it. */
    public static boolean isConnect(SparkSession session) {
        synchronized (CONNECT) {
            return CONNECT.containsKey(session);
        }
    }

    private static ActionExecutor connected(SparkSession session) {
        synchronized (CONNECT) {
            ActionExecutor known = CONNECT.get(session);
            if (known == null) {
                ConnectBackEnd backEnd = new ConnectBackEnd(session);
                known = new ActionExecutor(backEnd, () -> {});
                CONNECT.put(session, known);
            }
            return known;
        }
    }
}
