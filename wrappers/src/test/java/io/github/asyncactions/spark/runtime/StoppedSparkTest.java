package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

/** What a body throws as Spark stops, whether the watcher has seen the stop or not (S1). */
class StoppedSparkTest {

    private static final List<Throwable> OF_SPARK = List.of(
            new SparkException("Job 7 cancelled"),
            new IllegalStateException("Cannot call methods on a stopped SparkContext."));

    private static final List<Throwable> OF_THE_USER =
            List.of(new ArithmeticException("7 / 0"), new IllegalStateException("mine"), new NullPointerException());

    private final NoSpark noSpark = new NoSpark(2);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
    private final Action<Integer> action = NoSpark.action(executor, null, () -> 1);

    @Test
    void s1WhatComesFromSparkIsTheEndOfIt() {
        noSpark.stop();

        for (Throwable failure : OF_SPARK) {
            assertThat(StoppedSpark.translate(failure, action))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Spark has stopped (no Spark): it was running as the application ended")
                    .hasCause(failure);
        }
    }

    @Test
    void whatIsTheUsersOwnIsLeftAsItIs() {
        noSpark.stop();

        for (Throwable failure : OF_THE_USER) {
            assertThat(StoppedSpark.translate(failure, action)).isSameAs(failure);
        }
    }

    @Test
    void soIsWhatSparkThrowsWhileItRuns() {
        for (Throwable failure : OF_SPARK) {
            assertThat(StoppedSpark.translate(failure, action)).isSameAs(failure);
        }
        noSpark.stop();
    }
}
