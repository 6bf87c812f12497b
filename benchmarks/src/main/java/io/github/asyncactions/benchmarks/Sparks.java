package io.github.asyncactions.benchmarks;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/** The Sparks and pools that the benchmarks run on. */
final class Sparks {

    private Sparks() {}

    /** A local Spark with this many task slots and threads for actions. Close it before the next. */
    static SparkSession local(int slots, int threads) {
        return SparkSession.builder()
                .appName("benchmarks")
                .master("local[" + slots + "]")
                .config("spark.asyncactions.threads", threads)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** What one writes by hand: a fixed pool of daemon threads. */
    static ThreadPoolExecutor pool(int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), body -> {
            Thread thread = new Thread(body, "by hand");
            thread.setDaemon(true);
            return thread;
        });
    }
}
