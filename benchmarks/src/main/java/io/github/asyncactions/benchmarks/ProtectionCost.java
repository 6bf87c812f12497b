package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncRDD;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.LiveListenerBus;
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
 * The price of each protection, and beside it its ratio to the smallest job. What the caller's thread and the thread
 * pay is measured by JMH; what Spark's listener bus and the watcher pay is the processor time of their threads.
 */
final class ProtectionCost implements Benchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String LISTENER_BUS = "spark-listener-group-shared";
    private static final String WATCHER = "asyncactions-benchmarks-watcher";
    /** Does nothing but wake up each second, which alone may cost more than all that the watcher does at rest. */
    private static final String SLEEPER = "sleeper";

    private static final String NANOS_A_SECOND = "ns a second";
    private static final int JOBS = 40;
    private static final int WARM_UPS = 5;
    private static final int QUEUED = 10_000;
    /** Many of its looks: it takes one each second at rest, and 20 while there are actions. */
    private static final Duration WATCHED_AT_REST = Duration.ofSeconds(5);

    private static final Duration WATCHED = Duration.ofMillis(500);

    @Override
    public void run(Effort effort, Report report) throws Exception {
        double[] smallestJob;
        try (SparkSession spark = Sparks.local(Sparks.cores(), Sparks.cores())) {
            JavaRDD<Integer> rdd = new JavaSparkContext(spark.sparkContext()).parallelize(List.<Integer>of(), 1);
            smallestJob = smallestJob(rdd, effort);
            report.add("the smallest job (rdd.count), for comparison", "ns", "", smallestJob, null);
            listener(spark, rdd, effort, report);
            watcher(spark, rdd, effort, report);
        }
        callerAndWorker(smallestJob, effort, report);
    }

    /** What all others are compared with. */
    private static double[] smallestJob(JavaRDD<Integer> rdd, Effort effort) {
        double[] job = new double[effort.rounds()];
        for (int round = -WARM_UPS; round < effort.rounds(); round++) {
            long start = System.nanoTime();
            for (int i = 0; i < JOBS; i++) {
                rdd.count();
            }
            if (round >= 0) {
                job[round] = (double) (System.nanoTime() - start) / JOBS;
            }
        }
        return job;
    }

    /**
     * Besides this library's listener the bus has one that does nothing, as every session of Spark has one of its own.
     */
    private static void listener(SparkSession spark, JavaRDD<Integer> rdd, Effort effort, Report report)
            throws Exception {
        spark.sparkContext().addSparkListener(new SparkListener() {});
        ListenerSwitch actions = new ListenerSwitch(spark);
        actions.off();
        new Comparison("listener bus, an action of one job", "ns of CPU")
                .peer("with our listener", () -> {
                    actions.on();
                    try {
                        return busNanosPerJob(spark, () -> actions.run(rdd::count));
                    } finally {
                        actions.off();
                    }
                })
                .peer("without", () -> busNanosPerJob(spark, () -> actions.run(rdd::count)))
                .run(WARM_UPS, effort.rounds(), report);
    }

    private static double[] busNanosPerJob(SparkSession spark, Supplier<Long> job) throws TimeoutException {
        LiveListenerBus bus = spark.sparkContext().listenerBus();
        bus.waitUntilEmpty();
        long before = cpuNanos(LISTENER_BUS);
        for (int i = 0; i < JOBS; i++) {
            job.get();
        }
        bus.waitUntilEmpty();
        return new double[] {(double) (cpuNanos(LISTENER_BUS) - before) / JOBS};
    }

    private static void watcher(SparkSession spark, JavaRDD<Integer> rdd, Effort effort, Report report)
            throws Exception {
        Thread sleeper = new Thread(ProtectionCost::sleep, SLEEPER);
        sleeper.setDaemon(true);
        sleeper.start();
        double[][] idle = watched(WATCHED_AT_REST, effort);
        sleeper.interrupt();
        report.add("at rest", NANOS_A_SECOND, "watcher", idle[0], null);
        report.add(
                "at rest",
                NANOS_A_SECOND,
                "a thread that wakes up each second",
                idle[1],
                Statistics.ratio(idle[0], idle[1]));
        Gate.shutFor(spark.sparkContext(), () -> {
            List<ActionFuture<Long>> queued = new ArrayList<>();
            for (int i = 0; i < QUEUED; i++) {
                queued.add(AsyncRDD.of(rdd).countAsync());
            }
            report.add("10,000 queued", NANOS_A_SECOND, "watcher", watched(WATCHED, effort)[0], null);
            queued.forEach(action -> action.cancel(true));
            return queued;
        });
    }

    private static void sleep() {
        try {
            while (true) {
                Thread.sleep(1_000);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the watcher and the sleeper use of the processor meanwhile. */
    private static double[][] watched(Duration each, Effort effort) throws InterruptedException {
        double[][] nanos = new double[2][effort.rounds()];
        for (int round = 0; round < effort.rounds(); round++) {
            long watcher = cpuNanos(WATCHER);
            long sleeper = cpuNanos(SLEEPER);
            Thread.sleep(each.toMillis());
            nanos[0][round] = (cpuNanos(WATCHER) - watcher) * 1_000.0 / each.toMillis();
            nanos[1][round] = (cpuNanos(SLEEPER) - sleeper) * 1_000.0 / each.toMillis();
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

    private static void callerAndWorker(double[] smallestJob, Effort effort, Report report) throws Exception {
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
            double[] nanos = samples(result, null);
            report.add(name(result), "ns", "the smallest job", nanos, Statistics.ratioOfMedians(nanos, smallestJob));
            report.add(name(result), "bytes", "", samples(result, "gc.alloc.rate.norm"), null);
        }
    }

    /** Such as {@code make copy}. */
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
