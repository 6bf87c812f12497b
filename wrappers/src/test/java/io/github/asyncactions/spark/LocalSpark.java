package io.github.asyncactions.spark;

import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real local Spark for a test class; {@link #restart()} gives a fresh context. */
final class LocalSpark implements AfterAllCallback {

    private final UnaryOperator<SparkSession.Builder> settings;
    private SparkSession session;

    LocalSpark() {
        this(builder -> builder);
    }

    LocalSpark(UnaryOperator<SparkSession.Builder> settings) {
        this.settings = settings;
    }

    SparkSession session() {
        if (session == null) {
            session = settings.apply(SparkSession.builder()
                            .appName("test")
                            .master("local[4]")
                            .config("spark.ui.enabled", "false")
                            .config("spark.sql.shuffle.partitions", "4")
                            .config("spark.driver.host", "127.0.0.1")
                            .config("spark.driver.bindAddress", "127.0.0.1")
                            .config("spark.asyncactions.threads", "4"))
                    .getOrCreate();
        }
        return session;
    }

    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(session().sparkContext());
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
