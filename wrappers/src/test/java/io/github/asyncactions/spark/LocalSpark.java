package io.github.asyncactions.spark;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real local Spark for a test class; {@link #restart()} gives a fresh context. */
final class LocalSpark implements AfterAllCallback {

    static {
        // An exception on some thread of an earlier Spark is not this test's.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        // Only a failure takes so long; a busy machine may need more than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final UnaryOperator<SparkSession.Builder> settings;
    private SparkSession session;

    LocalSpark() {
        this(builder -> builder);
    }

    LocalSpark(UnaryOperator<SparkSession.Builder> settings) {
        this(settings, true);
    }

    /** @param fourThreads whether to set the number of threads for actions, to 4 */
    LocalSpark(UnaryOperator<SparkSession.Builder> settings, boolean fourThreads) {
        this.settings =
                builder -> settings.apply(fourThreads ? builder.config("spark.asyncactions.threads", "4") : builder);
    }

    SparkSession session() {
        if (session == null) {
            session = settings.apply(SparkSession.builder()
                            .appName("test")
                            .master("local[4]")
                            .config("spark.ui.enabled", "false")
                            .config("spark.sql.shuffle.partitions", "4")
                            // The status tracker is exact, instead of at times as old as the last heartbeat.
                            .config("spark.ui.liveUpdate.period", "0")
                            .config("spark.driver.host", "127.0.0.1")
                            .config("spark.driver.bindAddress", "127.0.0.1"))
                    .getOrCreate();
        }
        return session;
    }

    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(session().sparkContext());
    }

    /** Returns when every listener has seen what happened so far: they see jobs in order, and this is one more. */
    void awaitListeners() {
        String mark = UUID.randomUUID().toString();
        CountDownLatch seen = new CountDownLatch(1);
        SparkListener last = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                if (mark.equals(start.properties().getProperty("mark"))) {
                    seen.countDown();
                }
            }
        };
        context().sc().addSparkListener(last);
        try {
            context().setLocalProperty("mark", mark);
            context().setLocalProperty("spark.job.description", mark);
            context().parallelize(List.of(1), 1).count();
            context().setLocalProperty("mark", null);
            context().setLocalProperty("spark.job.description", null);
            seen.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            context().sc().removeSparkListener(last);
        }
    }

    SparkSession restart() {
        stop();
        return session();
    }

    void stop() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }
}
