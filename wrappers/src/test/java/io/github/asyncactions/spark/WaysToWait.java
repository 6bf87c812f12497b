package io.github.asyncactions.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** How the body of an action may wait for another action, and for what depends on it. */
final class WaysToWait {

    /** Calls {@code inner}, which submits an action, and returns its result when that is there. */
    interface Way {
        int await(SparkSession session, Supplier<ActionFuture<Integer>> inner) throws Exception;
    }

    private WaysToWait() {}

    private static ActionFuture<Integer> one(SparkSession session) {
        return SparkActions.submit(session, () -> 1);
    }

    private static ActionFuture<Integer> failing(SparkSession session) {
        return SparkActions.submit(session, () -> {
            throw new IllegalStateException("as it should");
        });
    }

    /** Those that the library sees. */
    static Map<String, Way> seen() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("join", (session, inner) -> inner.get().join());
        ways.put("get", (session, inner) -> inner.get().get());
        ways.put("get with a timeout", (session, inner) -> inner.get().get(5, TimeUnit.MINUTES));
        ways.put("of several, one after another", (session, inner) -> {
            List<ActionFuture<Integer>> ones =
                    IntStream.range(0, 3).mapToObj(i -> one(session)).toList();
            ActionFuture<Integer> last = inner.get();
            int sum = ones.stream().mapToInt(ActionFuture::join).sum();
            return last.join() + sum - 3;
        });
        stages(ways);
        twoSources(ways);
        composed(ways);
        combined(ways);
        scopes(ways);
        return ways;
    }

    private static void stages(Map<String, Way> ways) {
        ways.put("thenApply", (session, inner) -> inner.get().thenApply(n -> n).join());
        ways.put(
                "thenApplyAsync",
                (session, inner) -> inner.get().thenApplyAsync(n -> n).join());
        ways.put("a stage of a stage of a stage", (session, inner) -> inner.get()
                .thenApply(n -> n + 1)
                .thenApplyAsync(n -> n + 1)
                .thenApply(n -> n - 2)
                .get());
        ways.put("thenAccept", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            action.thenAccept(n -> {}).get(5, TimeUnit.MINUTES);
            return action.resultNow();
        });
        ways.put("thenRun", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            action.thenRun(() -> {}).join();
            return action.resultNow();
        });
        ways.put(
                "handle",
                (session, inner) -> inner.get().handle((n, failure) -> n).join());
        ways.put(
                "whenComplete",
                (session, inner) -> inner.get().whenComplete((n, failure) -> {}).join());
        ways.put(
                "exceptionally",
                (session, inner) -> inner.get().exceptionally(failure -> -1).join());
        ways.put("copy", (session, inner) -> inner.get().copy().join());
        ways.put("a stage with a timeout", (session, inner) -> inner.get()
                .thenApply(n -> n)
                .orTimeout(5, TimeUnit.MINUTES)
                .join());
    }

    private static void twoSources(Map<String, Way> ways) {
        ways.put("thenCombine", (session, inner) -> one(session)
                .thenCombine(inner.get(), (one, n) -> n)
                .join());
        ways.put("thenCombine, the other way round", (session, inner) -> inner.get()
                .thenCombine(one(session), (n, one) -> n)
                .join());
        ways.put("thenAcceptBoth", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            one(session).thenAcceptBoth(action, (one, n) -> {}).join();
            return action.resultNow();
        });
        ways.put("runAfterBoth", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            action.runAfterBoth(one(session), () -> {}).join();
            return action.resultNow();
        });
        ways.put("applyToEither", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            return action.applyToEither(action.thenApply(n -> n), n -> n).join();
        });
        ways.put("acceptEither", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            one(session).acceptEither(action, n -> {}).join();
            return action.join();
        });
        ways.put("runAfterEither", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            action.runAfterEither(one(session), () -> {}).join();
            return action.join();
        });
    }

    private static void composed(Map<String, Way> ways) {
        ways.put(
                "thenCompose",
                (session, inner) -> one(session).thenCompose(one -> inner.get()).join());
        ways.put("thenComposeAsync", (session, inner) -> one(session)
                .thenComposeAsync(one -> inner.get())
                .join());
        ways.put("thenCompose of a stage", (session, inner) -> one(session)
                .thenApply(one -> one)
                .thenCompose(one -> inner.get().thenApply(n -> n))
                .join());
        ways.put("thenCompose in thenCompose", (session, inner) -> one(session)
                .thenCompose(one -> one(session).thenCompose(another -> inner.get()))
                .join());
        ways.put("exceptionallyCompose", (session, inner) -> failing(session)
                .exceptionallyCompose(failure -> inner.get())
                .join());
        ways.put("a stage that submits and joins", (session, inner) -> one(session)
                .thenApply(one -> inner.get().join())
                .join());
        ways.put("a stage that submits and joins a stage", (session, inner) -> one(session)
                .handle((one, failure) -> inner.get().thenApply(n -> n).join())
                .get());
        ways.put("an asynchronous stage that submits and joins", (session, inner) -> one(session)
                .thenApplyAsync(one -> inner.get().join())
                .get());
    }

    private static void combined(Map<String, Way> ways) {
        ways.put("allOf", (session, inner) -> SparkActions.allOf(List.of(one(session), inner.get()))
                .join()
                .get(1));
        ways.put("a stage of allOf", (session, inner) -> SparkActions.allOf(List.of(inner.get(), one(session)))
                .thenApply(all -> all.get(0))
                .join());
        ways.put("firstOf", (session, inner) -> SparkActions.firstOf(List.of(failing(session), inner.get()))
                .join());
        ways.put("allOf in firstOf", (session, inner) -> SparkActions.firstOf(
                        List.of(SparkActions.allOf(List.of(inner.get()))))
                .join()
                .get(0));
        ways.put("forEach", (session, inner) -> SparkActions.forEach(
                        session, List.of(0, 1), 1, i -> i == 0 ? 1 : inner.get().join())
                .join()
                .get(1));
        ways.put("inCompletionOrder", (session, inner) -> {
            int sum = 0;
            for (ActionFuture<Integer> action :
                    SparkActions.inCompletionOrder(List.of(inner.get(), one(session), one(session)))) {
                sum += action.join();
            }
            return sum - 2;
        });
    }

    private static void scopes(Map<String, Way> ways) {
        ways.put("a scope's join", (session, inner) -> {
            try (ActionScope scope = ActionScope.open(session)) {
                ActionFuture<Integer> action = inner.get();
                scope.fork(() -> 1);
                scope.join();
                return action.resultNow();
            }
        });
        ways.put("join of a scope of 1", (session, inner) -> {
            try (ActionScope scope = ActionScope.open(session, 1)) {
                scope.fork(() -> 1);
                ActionFuture<Integer> action = inner.get();
                scope.join();
                return action.resultNow();
            }
        });
        ways.put("a scope's joinAll", (session, inner) -> {
            try (ActionScope scope = ActionScope.open(session)) {
                inner.get();
                return (Integer) scope.joinAll().get(0).join();
            }
        });
        ways.put("a scope's first", (session, inner) -> {
            try (ActionScope scope = ActionScope.open(session)) {
                inner.get();
                return (Integer) scope.first().join();
            }
        });
        ways.put("allOf in a scope of 1", (session, inner) -> {
            try (ActionScope scope = ActionScope.open(session, 1)) {
                ActionFuture<List<Integer>> all = scope.call(() -> SparkActions.allOf(List.of(inner.get())));
                return all.join().get(0);
            }
        });
    }

    /** Those that are noticed when the thread has been parked for a second. */
    static Map<String, Way> noticed() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("the JDK's allOf", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            CompletableFuture.allOf(action, one(session)).join();
            return action.resultNow();
        });
        ways.put("the JDK's allOf, one after another", (session, inner) -> {
            ActionFuture<Integer> first = one(session);
            ActionFuture<Integer> action = inner.get();
            CompletableFuture.allOf(first).join();
            CompletableFuture.allOf(action).join();
            return action.resultNow();
        });
        ways.put("the JDK's anyOf", (session, inner) ->
                (Integer) CompletableFuture.anyOf(inner.get()).get());
        ways.put("a stage of the JDK's", (session, inner) -> CompletableFuture.completedFuture(1)
                .thenCompose(one -> inner.get())
                .get(5, TimeUnit.MINUTES));
        ways.put("terminated", (session, inner) -> {
            ActionFuture<Integer> action = inner.get();
            action.terminated().join();
            return action.resultNow();
        });
        ways.put("a latch", (session, inner) -> {
            CountDownLatch latch = new CountDownLatch(1);
            ActionFuture<Integer> action = inner.get();
            action.whenComplete((n, failure) -> latch.countDown());
            latch.await();
            return action.resultNow();
        });
        ways.put("a latch with a timeout", (session, inner) -> {
            CountDownLatch latch = new CountDownLatch(1);
            ActionFuture<Integer> action = inner.get();
            action.whenComplete((n, failure) -> latch.countDown());
            return latch.await(5, TimeUnit.MINUTES) ? action.resultNow() : -1;
        });
        ways.put("a thread that it starts", (session, inner) -> {
            CompletableFuture<Integer> result = new CompletableFuture<>();
            Thread thread = new Thread(() -> result.complete(inner.get().join()));
            thread.start();
            thread.join();
            return result.join();
        });
        ways.put("a pool that it starts", (session, inner) -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                return pool.submit(() -> inner.get().join()).get();
            } finally {
                pool.shutdown();
            }
        });
        ways.put("invokeAll", (session, inner) -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Integer>> calls =
                        List.of(() -> one(session).join(), () -> inner.get().join());
                return pool.invokeAll(calls).get(1).get();
            } finally {
                pool.shutdown();
            }
        });
        ways.put("a parallel stream", (session, inner) -> IntStream.range(0, 8)
                .parallel()
                .map(i -> i == 5 ? inner.get().join() : one(session).join() - 1)
                .sum());
        return ways;
    }
}
