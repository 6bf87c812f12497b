package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Tasks with names and without bodies, and the order in which they have started. */
final class NamedTasks {

    final Limits limits = new Limits();
    final List<String> started = new ArrayList<>();

    static Limit limit(int max) {
        return new Limit("limit of " + max, max, false);
    }

    Task task(String name, Limit... under) {
        return task(name, false, under);
    }

    private Task task(String name, boolean urgent, Limit... under) {
        return new Task(new Named(name), List.of(under), urgent);
    }

    Task submit(String name, Limit... under) {
        Task task = task(name, under);
        limits.submit(task);
        return task;
    }

    Task submitUrgent(String name, Limit... under) {
        Task task = task(name, true, under);
        limits.submit(task);
        return task;
    }

    /** The body of {@code task} returns its result. */
    void finish(Task task) {
        limits.step(() -> {
            limits.ended(task);
            limits.returned(task);
        });
    }

    Wait awaitAll(Task waiter, Task... awaited) {
        return limits.await(waiter, List.of(awaited), () -> false, true);
    }

    Wait awaitWithTimeout(Task waiter, Task... awaited) {
        return limits.await(waiter, List.of(awaited), () -> false, false);
    }

    void assertAtWork(Limit limit, Task... tasks) {
        assertThat(limit.atWork()).isEqualTo(tasks.length);
        assertThat(tasks).allMatch(limits::isAtWork);
    }

    private final class Named implements Task.Owner {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public void start() {
            assertThat(Thread.holdsLock(limits)).isFalse();
            started.add(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
