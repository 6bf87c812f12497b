package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.runtime.Protections;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.sql.SparkSession;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The price of each protection. What the caller's thread and the worker pay is measured by JMH; what Spark's listener
 * bus and the watcher pay is the processor time of their threads.
 */
final class ProtectionCost implements Benchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String LISTENER_BUS = "spark-listener-group-shared";
    private static final String WATCHER = "asyncactions-benchmarks-watcher";
    private static final int JOBS = 40;
    private static final int QUEUED = 10_000;
    private static final int WATCHED_MILLIS = 250;

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (SparkSession spark = Sparks.local(Sparks.cores(), Sparks.cores())) {
            JavaRDD<Integer> rdd = new JavaSparkContext(spark.sparkContext()).parallelize(List.<Integer>of(), 1);
            smallestJobAndListener(spark, rdd, effort, report);
            watcher(spark, rdd, effort, report);
        }
        callerAndWorker(effort, report);
    }

    /**
     * The smallest job is what all others are to be compared with. What the listener costs is the difference to one
     * that does nothing, as every session of Spark has one anyway: the first is measured before an action of ours makes
     * the second.
     */
    private static void smallestJobAndListener(SparkSession spark, JavaRDD<Integer> rdd, Effort effort, Report report) {
        spark.sparkContext().addSparkListener(new SparkListener() {});
        int warmUps = 5;
        double[] job = new double[effort.rounds()];
        double[] idle = new double[effort.rounds()];
        double[] listener = new double[effort.rounds()];
        for (int round = -warmUps; round < effort.rounds(); round++) {
            long start = System.nanoTime();
            double bus = busNanosPerJob(rdd::count);
            if (round >= 0) {
                job[round] = (double) (System.nanoTime() - start) / JOBS;
                idle[round] = bus;
            }
        }
        for (int round = 0; round < effort.rounds(); round++) {
            listener[round] = busNanosPerJob(() -> AsyncRDD.of(rdd).countAsync().join());
        }
        report.add("the smallest job, for comparison", "ns", "", job, null);
        report.add("listener bus without ours, a job", "ns", "", idle, null);
        report.add("listener bus with ours, a job", "ns", "", listener, null);
    }

    private static double busNanosPerJob(Supplier<Long> job) {
        long before = cpuNanos(LISTENER_BUS);
        for (int i = 0; i < JOBS; i++) {
            job.get();
        }
        return (double) (cpuNanos(LISTENER_BUS) - before) / JOBS;
    }

    private static void watcher(SparkSession spark, JavaRDD<Integer> rdd, Effort effort, Report report)
            throws Exception {
        report.add("watcher, idle", "ns a second", "", watched(effort), null);
        Gate.shutFor(spark.sparkContext(), () -> {
            List<ActionFuture<Long>> queued = new ArrayList<>();
            for (int i = 0; i < QUEUED; i++) {
                queued.add(AsyncRDD.of(rdd).countAsync());
            }
            report.add("watcher, 10,000 queued", "ns a second", "", watched(effort), null);
            queued.forEach(action -> action.cancel(true));
            return queued;
        });
    }

    private static double[] watched(Effort effort) throws InterruptedException {
        double[] nanos = new double[effort.rounds()];
        for (int round = 0; round < nanos.length; round++) {
            long before = cpuNanos(WATCHER);
            Thread.sleep(WATCHED_MILLIS);
            nanos[round] = (cpuNanos(WATCHER) - before) * 1_000.0 / WATCHED_MILLIS;
        }
        return nanos;
    }

    /** What the threads whose names begin so have used of the processor. */
    private static long cpuNanos(String name) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static void callerAndWorker(Effort effort, Report report) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Protections.class.getName())
                        .forks(effort.choose(1, 3))
                        .warmupIterations(effort.choose(6, 10))
                        .warmupTime(TimeValue.milliseconds(200))
                        .measurementIterations(effort.choose(15, 20))
                        .measurementTime(TimeValue.milliseconds(100))
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Xms1g", "-Xmx1g")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            report.add(name(result), "ns", "", samples(result, null), null);
            report.add(name(result), "bytes", "", samples(result, "gc.alloc.rate.norm"), null);
        }
    }

    /** Such as {@code make twin}. */
    private static String name(RunResult result) {
        String method = result.getPrimaryResult().getLabel();
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static double[] samples(RunResult result, String secondary) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection<IterationResult>::stream)
                .<Result<?>>map(iteration -> secondary == null
                        ? iteration.getPrimaryResult()
                        : iteration.getSecondaryResults().get(secondary))
                .mapToDouble(Result::getScore)
                .toArray();
    }
}
