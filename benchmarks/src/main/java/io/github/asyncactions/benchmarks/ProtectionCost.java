package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.runtime.Protections;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The price of each protection, by JMH, each in a JVM of its own. */
final class ProtectionCost implements Benchmark {

    @Override
    public void run(Effort effort, Report report) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Protections.class.getName())
                        .forks(effort.choose(1, 3))
                        .warmupIterations(effort.choose(4, 10))
                        .warmupTime(TimeValue.milliseconds(250))
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
        }
        for (RunResult result : results) {
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
