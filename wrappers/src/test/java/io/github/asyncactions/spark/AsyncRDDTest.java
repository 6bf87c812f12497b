package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every method of {@link AsyncRDD} beside its blocking twin. */
class AsyncRDDTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private static final LongAdder SEEN = new LongAdder();
    private static final Comparator<Integer> BACKWARDS = (Comparator<Integer> & Serializable) (a, b) -> b - a;

    private JavaRDD<Integer> numbers;
    private AsyncRDD<Integer> async;

    @BeforeEach
    void numbers() {
        numbers = spark.context().parallelize(List.of(3, 1, 4, 1, 5), 2);
        async = AsyncRDD.of(numbers);
        SEEN.reset();
    }

    @Test
    void collectCountAndCountByValue() {
        assertThat(async.collectAsync().join()).isEqualTo(numbers.collect());
        assertThat(async.countAsync().join()).isEqualTo(numbers.count());
        assertThat(async.countByValueAsync().join())
                .isEqualTo(numbers.countByValue())
                .isEqualTo(Map.of(1, 2L, 3, 1L, 4, 1L, 5, 1L));
        assertThat(async.isEmptyAsync().join()).isFalse();
    }

    @Test
    void takeFirstTopTakeOrderedAndTakeSample() {
        assertThat(async.takeAsync(2).join()).isEqualTo(numbers.take(2));
        assertThat(async.firstAsync().join()).isEqualTo(numbers.first());
        assertThat(async.topAsync(2).join()).isEqualTo(numbers.top(2));
        assertThat(async.topAsync(2, BACKWARDS).join()).isEqualTo(numbers.top(2, BACKWARDS));
        assertThat(async.takeOrderedAsync(2).join()).isEqualTo(numbers.takeOrdered(2));
        assertThat(async.takeOrderedAsync(2, BACKWARDS).join()).isEqualTo(numbers.takeOrdered(2, BACKWARDS));
        assertThat(async.takeSampleAsync(false, 5).join()).containsExactlyInAnyOrderElementsOf(numbers.collect());
        assertThat(async.takeSampleAsync(false, 2, 7).join()).isEqualTo(numbers.takeSample(false, 2, 7));
        assertThat(async.maxAsync(BACKWARDS).join()).isEqualTo(numbers.max(BACKWARDS));
        assertThat(async.minAsync(BACKWARDS).join()).isEqualTo(numbers.min(BACKWARDS));
    }

    @Test
    void reduceFoldAndAggregate() {
        assertThat(async.reduceAsync(Integer::sum).join()).isEqualTo(14);
        assertThat(async.foldAsync(0, Integer::sum).join()).isEqualTo(14);
        assertThat(async.aggregateAsync(0, Integer::sum, Integer::sum).join()).isEqualTo(14);
        assertThat(async.treeReduceAsync(Integer::sum).join()).isEqualTo(14);
        assertThat(async.treeReduceAsync(Integer::sum, 3).join()).isEqualTo(14);
        assertThat(async.treeAggregateAsync(0, Integer::sum, Integer::sum).join())
                .isEqualTo(14);
        assertThat(async.treeAggregateAsync(0, Integer::sum, Integer::sum, 3).join())
                .isEqualTo(14);
        assertThat(async.treeAggregateAsync(0, Integer::sum, Integer::sum, 3, true)
                        .join())
                .isEqualTo(14);
    }

    @Test
    void foreachAndForeachPartition() {
        async.foreachAsync(value -> SEEN.add(value)).join();
        assertThat(SEEN.sumThenReset()).isEqualTo(14);
        async.foreachPartitionAsync(AsyncRDDTest::addAll).join();
        assertThat(SEEN.sum()).isEqualTo(14);
    }

    private static void addAll(Iterator<Integer> values) {
        values.forEachRemaining(SEEN::add);
    }

    @Test
    void saveAsTextFile(@TempDir Path directory) {
        String plain = directory.resolve("plain").toString();
        String zipped = directory.resolve("zipped").toString();

        async.saveAsTextFileAsync(plain).join();
        async.saveAsTextFileAsync(zipped, GzipCodec.class).join();

        assertThat(spark.context().textFile(plain).collect()).containsExactlyInAnyOrder("3", "1", "4", "1", "5");
        assertThat(spark.context().textFile(zipped).collect()).containsExactlyInAnyOrder("3", "1", "4", "1", "5");
        assertThat(directory.resolve("zipped").resolve("part-00000.gz")).exists();
    }

    @Test
    void saveAsObjectFile(@TempDir Path directory) {
        String path = directory.resolve("objects").toString();

        async.saveAsObjectFileAsync(path).join();

        assertThat(spark.context().<Integer>objectFile(path).collect()).containsExactlyInAnyOrder(3, 1, 4, 1, 5);
    }

    @Test
    void partitionsAndApproximateCounts() {
        assertThat(async.collectPartitionsAsync(new int[] {1, 0}).join())
                .isEqualTo(numbers.collectPartitions(new int[] {1, 0}))
                .hasSize(2);
        assertThat(async.countApproxDistinctAsync(0.05).join())
                .isEqualTo(numbers.countApproxDistinct(0.05))
                .isEqualTo(4);
    }

    /** Methods that look harmless, but run a job or ask for partitions, which lists files (J3). */
    @Test
    void whatRunsAJobIsAnAction() {
        JavaRDD<Integer> other = spark.context().parallelize(List.of(1, 9), 1);

        assertThat(async.sortByAsync(value -> value, true, 2).join().collect()).containsExactly(1, 1, 3, 4, 5);
        assertThat(async.unionAsync(other).join().collect())
                .isEqualTo(numbers.union(other).collect());
        assertThat(async.intersectionAsync(other).join().collect()).containsExactly(1);
        assertThat(async.subtractAsync(other).join().collect()).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(async.subtractAsync(other, 2).join().collect()).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(async.subtractAsync(other, new HashPartitioner(2)).join().collect())
                .containsExactlyInAnyOrder(3, 4, 5);
        assertThat(async.distinctAsync().join().collect()).containsExactlyInAnyOrder(1, 3, 4, 5);
        assertThat(async.distinctAsync(2).join().collect()).containsExactlyInAnyOrder(1, 3, 4, 5);
    }

    @Test
    void anActionTakesAWrapperToo() {
        AsyncRDD<Integer> other = AsyncRDD.of(spark.context().parallelize(List.of(1, 9), 1));

        assertThat(async.unionAsync(other).join().collect())
                .isEqualTo(numbers.union(other.unwrap()).collect());
        assertThat(async.subtractAsync(other, 2).join().collect()).containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void fluentMethodsDelegate() {
        assertThat(async.map(value -> value + 1).collectAsync().join()).containsExactly(4, 2, 5, 2, 6);
        assertThat(async.filter(value -> value > 3).collectAsync().join()).containsExactly(4, 5);
        assertThat(async.flatMap(value -> List.of(value, value).iterator())
                        .countAsync()
                        .join())
                .isEqualTo(10);
        assertThat(async.mapPartitions(values -> List.of(1).iterator())
                        .countAsync()
                        .join())
                .isEqualTo(2);
        assertThat(async.mapPartitionsWithIndex(
                                (index, values) -> List.of(index).iterator(), false)
                        .collectAsync()
                        .join())
                .containsExactly(0, 1);
        assertThat(async.glom().countAsync().join()).isEqualTo(2);
        assertThat(async.coalesce(1).unwrap().getNumPartitions()).isEqualTo(1);
        assertThat(async.repartition(3).unwrap().getNumPartitions()).isEqualTo(3);
        assertThat(async.sample(true, 1.0, 7).collectAsync().join())
                .isEqualTo(numbers.sample(true, 1.0, 7).collect());
        assertThat(async.setName("five").unwrap().name()).isEqualTo("five");
        assertThat(async.cache().unpersist().countAsync().join()).isEqualTo(5);
    }
}
