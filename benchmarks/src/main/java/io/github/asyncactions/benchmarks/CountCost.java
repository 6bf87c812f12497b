package io.github.asyncactions.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Why Spark's own asynchronous count is faster: what both of Spark's counts cost the thread that waits for them. */
final class CountCost implements Benchmark {

    private static final int JOBS = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (SparkSession spark = Sparks.local(Sparks.cores(), Sparks.cores())) {
            JavaRDD<Integer> rdd = new JavaSparkContext(spark.sparkContext()).parallelize(List.<Integer>of(), 1);
            new Comparison("one empty partition", "us of CPU", "kB")
                    .peer("rdd.count()", () -> cost(rdd::count))
                    .peer(
                            "rdd.countAsync().get()",
                            () -> cost(() -> rdd.countAsync().get()))
                    .run(10, effort.rounds(), report);
        }
    }

    private static double[] cost(Count count) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < JOBS; i++) {
            count.call();
        }
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new double[] {nanos / 1e3 / JOBS, bytes / 1e3 / JOBS};
    }

    @FunctionalInterface
    private interface Count {
        long call() throws Exception;
    }
}
