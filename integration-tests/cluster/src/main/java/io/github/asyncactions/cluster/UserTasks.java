package io.github.asyncactions.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.MapFunction;

/** Functions for tasks. They tell of themselves, and are told what to do, by files: they run in other processes. */
public final class UserTasks {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String OPEN = "open";

    private UserTasks() {}

    /** A function that leaves a file in {@code gate} as it begins, and gives its argument once that is open. */
    public static <T> Function<T, T> held(String gate) {
        return value -> {
            touch(gate);
            await(gate, () -> Files.exists(Path.of(gate, OPEN)));
            return value;
        };
    }

    /** A function that returns when so many of its kind run at once. */
    public static <T> Function<T, T> meeting(String gate, int tasks) {
        return value -> {
            touch(gate);
            await(gate, () -> begun(gate) >= tasks);
            return value;
        };
    }

    /**
     * A function over partitions: the first one gives nothing, and waits until it is computed twice at once, or for
     * some seconds; the others give their numbers once {@code gate} is open.
     */
    public static Function2<Integer, Iterator<Integer>, Iterator<Integer>> emptyFirst(String twice, String gate) {
        return (partition, numbers) -> {
            if (partition > 0) {
                touch(gate);
                await(gate, () -> Files.exists(Path.of(gate, OPEN)));
                return numbers;
            }
            touch(twice);
            long end = System.nanoTime() + PATIENCE.toNanos();
            await(twice, () -> begun(twice) >= 2 || System.nanoTime() - end > 0);
            return Collections.emptyIterator();
        };
    }

    /** A function that sleeps for ever, unless it is interrupted. */
    public static <T> Function<T, T> sleeping() {
        return value -> {
            TimeUnit.DAYS.sleep(1);
            return value;
        };
    }

    /** A function that tells whether a class of that name is there. */
    public static Function<Integer, Boolean> finds(String type) {
        return none -> {
            try {
                Class.forName(type, false, Thread.currentThread().getContextClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        };
    }

    public static Function<Integer, Integer> remainder(int divisor) {
        return number -> number % divisor;
    }

    public static MapFunction<Long, Long> squared() {
        return number -> number * number;
    }

    /** Lets go what waits at {@code gate}, and what will. */
    static void open(String gate) throws IOException {
        Files.createFile(Path.of(gate, OPEN));
    }

    /** How many tasks have begun with {@code gate}, those that were begun again counted again. */
    static long begun(String gate) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(gate))) {
            return files.filter(file -> !file.endsWith(OPEN)).count();
        }
    }

    private static void touch(String gate) throws IOException {
        Files.createFile(Path.of(gate, UUID.randomUUID().toString()));
    }

    private static void await(String gate, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Nobody has opened " + gate);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private interface Condition {

        boolean holds() throws IOException;
    }
}
