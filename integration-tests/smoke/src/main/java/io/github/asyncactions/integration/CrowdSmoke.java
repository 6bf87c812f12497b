package io.github.asyncactions.integration;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncRDD;
import io.github.asyncactions.spark.SparkActions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A thousand actions at once, nested ones, and what travels with each, all on virtual threads. */
public final class CrowdSmoke {

    private static final int CROWD = 1_000;
    private static final String PROPERTY = "tenant";

    private CrowdSmoke() {}

    public static void main(String[] args) throws Exception {
        ExecutorService virtualThreads = VirtualThreads.executor();
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("crowd")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.liveUpdate.period", "0")
                .getOrCreate()) {
            SparkActions.setExecutor(spark, virtualThreads);
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            print("atOnce", atOnce(spark));
            print("counted", counted(context));
            print("depth", depth(spark, 10));
            print("inside", inside(spark));
            print("mixedUp", mixedUp(spark, context));
            interruptWaiter(spark);
            cancelAll(spark, context);
            print("countAfter", AsyncDataset.of(spark.range(100)).countAsync().join());
        }
        virtualThreads.shutdown();
        print("ended", virtualThreads.awaitTermination(1, TimeUnit.MINUTES));
    }

    /** Bodies of which each waits for all others: they only end if all of them run. */
    private static int atOnce(SparkSession spark) throws Exception {
        CountDownLatch all = new CountDownLatch(CROWD);
        List<ActionFuture<Integer>> actions = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            actions.add(SparkActions.submit(spark, () -> {
                all.countDown();
                all.await();
                return 1;
            }));
        }
        return sum(actions);
    }

    private static int counted(JavaSparkContext context) throws Exception {
        List<ActionFuture<Long>> actions = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            actions.add(AsyncRDD.of(context.parallelize(List.of(1, 2, 3), 1)).countAsync());
        }
        int right = 0;
        for (ActionFuture<Long> action : actions) {
            right += action.get(2, TimeUnit.MINUTES) == 3 ? 1 : 0;
        }
        return right;
    }

    private static int depth(SparkSession spark, int depth) {
        return SparkActions.submit(spark, () -> depth == 0 ? 0 : 1 + depth(spark, depth - 1))
                .join();
    }

    /** A body that waits for all that it has submitted. */
    private static int inside(SparkSession spark) throws Exception {
        return SparkActions.submit(spark, () -> {
                    List<ActionFuture<Long>> inner = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        inner.add(AsyncDataset.of(spark.range(i)).countAsync());
                    }
                    CompletableFuture.allOf(inner.toArray(CompletableFuture[]::new))
                            .join();
                    return inner.size();
                })
                .get(1, TimeUnit.MINUTES);
    }

    /** Local properties are inheritable, and a virtual thread is made by the thread that submits. */
    private static int mixedUp(SparkSession spark, JavaSparkContext context) throws Exception {
        List<ActionFuture<Integer>> actions = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            String tenant = "tenant-" + i;
            context.setLocalProperty(PROPERTY, tenant);
            actions.add(SparkActions.submit(spark, () -> {
                boolean own = tenant.equals(context.getLocalProperty(PROPERTY));
                context.setLocalProperty(PROPERTY, "changed by the body");
                return own && SparkSession.active() == spark ? 0 : 1;
            }));
        }
        context.setLocalProperty(PROPERTY, null);
        return sum(actions);
    }

    private static void interruptWaiter(SparkSession spark) throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ActionFuture<Integer> waiter = SparkActions.submit(spark, () -> {
            waits.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return 1;
        });
        waits.await();
        waiter.cancel(true);
        print("interrupted", interrupted.await(1, TimeUnit.MINUTES));
        waiter.terminated().get(1, TimeUnit.MINUTES);
    }

    private static void cancelAll(SparkSession spark, JavaSparkContext context) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<ActionFuture<Long>> actions = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            actions.add(SparkActions.submit(spark, () -> {
                begun.incrementAndGet();
                return context.parallelize(List.of(1), 1)
                        .map(number -> {
                            TimeUnit.HOURS.sleep(1);
                            return number;
                        })
                        .count();
            }));
        }
        Eventually.holds("not all have begun", () -> begun.get() == CROWD);
        Eventually.holds("no job runs", () -> context.statusTracker().getActiveJobIds().length > 0);
        actions.forEach(action -> action.cancel(true));
        for (ActionFuture<Long> action : actions) {
            action.terminated().get(1, TimeUnit.MINUTES);
        }
        // The status tracker hears of it on a queue of its own.
        Eventually.holds("a job still runs", () -> context.statusTracker().getActiveJobIds().length == 0);
    }

    private static int sum(List<ActionFuture<Integer>> actions) throws Exception {
        int sum = 0;
        for (ActionFuture<Integer> action : actions) {
            sum += action.get(1, TimeUnit.MINUTES);
        }
        return sum;
    }

    private static void print(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}
