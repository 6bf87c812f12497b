package io.github.asyncactions.benchmarks;

/** One comparison of ours with what else one could use. */
@FunctionalInterface
interface Benchmark {

    void run(Effort effort, Report report) throws Exception;
}
