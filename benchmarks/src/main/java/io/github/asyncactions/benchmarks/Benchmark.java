package io.github.asyncactions.benchmarks;

/** One comparison of this library with what else one could use. */
@FunctionalInterface
interface Benchmark {

    void run(Effort effort, Report report) throws Exception;
}
