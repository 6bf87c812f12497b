package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionStatistics;
import io.github.asyncactions.spark.runtime.backend.Sessions;
import io.github.asyncactions.spark.runtime.backend.classic.ClassicBackEnd;
import io.github.asyncactions.spark.runtime.backend.connect.ConnectBackEnd;
import io.github.asyncactions.spark.runtime.observing.Statistics;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The applications, one for each {@code SparkContext}, and for each session on Spark Connect; made on first use. */
public final class Registry {

    private static final Map<SparkContext, Application> CLASSIC = new ConcurrentHashMap<>();
    /** A Connect session that nobody holds any more takes its application with it. */
    private static final Map<SparkSession, Application> CONNECT = new WeakHashMap<>();

    private Registry() {}

    /**
     * The application of this context.
     *
     * @throws IllegalStateException if the context has been stopped
     */
    public static Application of(SparkContext context) {
        Application application = CLASSIC.get(context);
        if (application == null) {
            if (context.isStopped()) {
                throw new IllegalStateException("The SparkContext of " + context.appName()
                        + " has been stopped: make a new one, and a new Dataset or RDD from it");
            }
            application = CLASSIC.computeIfAbsent(
                    context, key -> Application.open(new ClassicBackEnd(key), () -> CLASSIC.remove(key)));
        }
        return application;
    }

    /** Where the calling thread works, as far as that can be told; null if there is no application yet. */
    static @Nullable Application ofThread() {
        SparkSession active = Sessions.active();
        synchronized (CONNECT) {
            Application connected = active == null ? null : CONNECT.get(active);
            if (connected != null) {
                return connected;
            }
        }
        // Spark allows one context at a time.
        return CLASSIC.values().stream().findFirst().orElse(null);
    }

    /** What the application of this context has counted; nothing if there is none, or none any more. */
    public static ActionStatistics statistics(SparkContext context) {
        Application application = CLASSIC.get(context);
        return application == null ? Statistics.NONE : application.events().statistics();
    }

    /** The application of this session's context, or of the session itself on Spark Connect. */
    public static Application of(SparkSession session) {
        synchronized (CONNECT) {
            Application known = CONNECT.get(session);
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
        Application application = of(context);
        application.see(session);
        return application;
    }

    /** Whether this session is one of Spark Connect, once an action has been submitted for it. */
    public static boolean isConnect(SparkSession session) {
        synchronized (CONNECT) {
            return CONNECT.containsKey(session);
        }
    }

    private static Application connected(SparkSession session) {
        synchronized (CONNECT) {
            Application known = CONNECT.get(session);
            if (known == null) {
                ConnectBackEnd backEnd = new ConnectBackEnd(session);
                known = Application.open(backEnd, () -> {});
                CONNECT.put(session, known);
            }
            return known;
        }
    }
}
