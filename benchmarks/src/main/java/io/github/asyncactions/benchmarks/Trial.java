package io.github.asyncactions.benchmarks;

/** Does the work of one peer once, and tells what it measured: one value for each metric of the comparison. */
@FunctionalInterface
interface Trial {

    double[] run() throws Exception;
}
