package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scheduler pools with weights, as {@code fairscheduler.xml} gives them: the tasks of both are counted (P2).
 *
 * <p>Spark hands out a slot when it comes free, to the pool with the fewest <em>running</em> tasks for its weight, and
 * among equals to the one whose name comes first. Slots that are free at once all go to the same pool. So the tests let
 * go of one task at a time.
 */
@Tag("concurrency")
class FairPoolsTest {

    private static final int SLOTS = 8;
    private static final int TASKS = 40;

    /** By group, the tasks that run in this JVM and wait to be let go. */
    private static final Map<String, Queue<CountDownLatch>> RUNNING = new ConcurrentHashMap<>();

    private static final AtomicInteger STARTED = new AtomicInteger();

    private LocalSpark spark;

    private void open(int slots) {
        RUNNING.put("bulk", new ConcurrentLinkedQueue<>());
        RUNNING.put("urgent", new ConcurrentLinkedQueue<>());
        STARTED.set(0);
        spark = new LocalSpark(builder -> builder.master("local[" + slots + "]")
                .config("spark.scheduler.mode", "FAIR")
                .config(
                        "spark.scheduler.allocation.file",
                        Path.of("src/test/resources/fairscheduler.xml").toUri().toString()));
        spark.session();
    }

    @AfterEach
    void stop() {
        spark.stop();
    }

    /** Has more tasks than there are slots; each waits to be let go. */
    private Callable<Long> job(String group) {
        JavaRDD<Integer> rdd = spark.context()
                .parallelize(IntStream.range(0, TASKS).boxed().toList(), TASKS)
                .map(n -> {
                    CountDownLatch end = new CountDownLatch(1);
                    RUNNING.get(group).add(end);
                    STARTED.incrementAndGet();
                    end.await();
                    return n;
                });
        return rdd::count;
    }

    private ActionFuture<Long> inPool(String pool, String group) {
        return SparkActions.submit(spark.session(), ActionOptions.defaults().pool(pool), job(group));
    }

    private static int running(String group) {
        return RUNNING.get(group).size();
    }

    private static void awaitStarted(int count) {
        await().until(() -> STARTED.get() == count);
    }

    /** The tasks of this many jobs are at the scheduler. */
    private void awaitTaskSets(String pool, int count) {
        await().until(() -> spark.context()
                .sc()
                .getPoolForName(pool)
                .exists(found -> found.schedulableQueue().size() == count));
    }

    /** Ends one task of {@code group}; returns when its slot has been taken. */
    private static void letOneGo(String group) {
        int before = STARTED.get();
        RUNNING.get(group).remove().countDown();
        awaitStarted(before + 1);
    }

    @Test
    void p2WithoutPoolNamesFairIsFirstInFirstOut() throws Exception {
        open(SLOTS);
        try (PlainPool plain = new PlainPool(2)) {
            plain.submit(job("bulk"));
            awaitStarted(SLOTS);
            plain.submit(job("urgent"));
            awaitTaskSets("default", 2);
            for (int i = 0; i < 16; i++) {
                letOneGo("bulk");
            }

            assertThat(running("urgent")).isZero();
        }
    }

    @Test
    void p2TasksOfBothPoolsRunByTheirWeights() {
        open(SLOTS);
        ActionFuture<Long> bulk = inPool("bulk", "bulk");
        awaitStarted(SLOTS);
        assertThat(running("bulk")).as("alone, it has all slots").isEqualTo(SLOTS);
        ActionFuture<Long> urgent = inPool("urgent", "urgent");
        awaitTaskSets("urgent", 1);

        for (int i = 0; i < 6; i++) {
            letOneGo("bulk");
        }
        assertThat(running("urgent")).as("by weight 3").isEqualTo(6);
        assertThat(running("bulk")).as("by weight 1").isEqualTo(2);

        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 6; i++) {
                letOneGo("urgent");
                assertThat(running("urgent")).isEqualTo(6);
            }
            for (int i = 0; i < 2; i++) {
                letOneGo("bulk");
                assertThat(running("bulk")).isEqualTo(2);
            }
        }
        assertThat(urgent.progress().doneTasks()).as("three times as many").isEqualTo(24);
        assertThat(bulk.progress().doneTasks()).isEqualTo(6 + 8);

        urgent.cancel(true);
        bulk.cancel(true);
    }

    /** When the only slot comes free, no pool has a running task: all are equal, whatever their weights. */
    @Test
    void aSingleSlotGoesByNameAndNotByWeight() {
        open(1);
        ActionFuture<Long> urgent = inPool("urgent", "urgent");
        awaitStarted(1);
        ActionFuture<Long> bulk = inPool("bulk", "bulk");
        awaitTaskSets("bulk", 1);

        letOneGo("urgent");
        for (int i = 0; i < 10; i++) {
            assertThat(running("bulk")).isEqualTo(1);
            letOneGo("bulk");
        }

        urgent.cancel(true);
        bulk.cancel(true);
    }

    /** A pool below its minimum comes before all others. */
    @Test
    void aSingleSlotGoesToThePoolWithAMinimum() {
        open(1);
        ActionFuture<Long> bulk = inPool("bulk", "bulk");
        awaitStarted(1);
        ActionFuture<Long> urgent = inPool("reserved", "urgent");
        awaitTaskSets("reserved", 1);

        letOneGo("bulk");
        for (int i = 0; i < 10; i++) {
            assertThat(running("urgent")).isEqualTo(1);
            letOneGo("urgent");
        }

        urgent.cancel(true);
        bulk.cancel(true);
    }
}
