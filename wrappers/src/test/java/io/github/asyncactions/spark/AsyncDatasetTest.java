package io.github.asyncactions.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of {@link AsyncDataset} beside its blocking twin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsyncDatasetTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private static final LongAdder SEEN = new LongAdder();

    private SparkSession session;
    private Dataset<Integer> numbers;
    private AsyncDataset<Integer> async;

    @BeforeEach
    void numbers() {
        session = spark.session();
        numbers = session.createDataset(List.of(3, 1, 4, 1, 5), Encoders.INT())
                .repartition(2)
                .sort("value");
        async = AsyncDataset.of(numbers);
        SEEN.reset();
    }

    @Test
    void collect() {
        assertThat(async.collectAsync().join())
                .isEqualTo(numbers.collectAsList())
                .containsExactly(1, 1, 3, 4, 5);
    }

    @Test
    void countAndIsEmpty() {
        assertThat(async.countAsync().join()).isEqualTo(numbers.count()).isEqualTo(5);
        assertThat(async.isEmptyAsync().join()).isEqualTo(numbers.isEmpty()).isFalse();
        assertThat(async.filter("value > 9").isEmptyAsync().join()).isTrue();
    }

    @Test
    void firstHeadTakeAndTail() {
        assertThat(async.firstAsync().join()).isEqualTo(numbers.first());
        assertThat(async.headAsync().join()).isEqualTo(numbers.head());
        assertThat(async.headAsync(2).join()).isEqualTo(numbers.takeAsList(2));
        assertThat(async.takeAsync(3).join()).isEqualTo(numbers.takeAsList(3));
        assertThat(async.tailAsync(2).join()).containsExactly(4, 5);
    }

    /** Spark's Scala encoders give primitive arrays (J2). */
    @Test
    void tailOfPrimitives() {
        assertThat(AsyncDataset.of(session.range(5)).tailAsync(2).join()).containsExactly(3L, 4L);
    }

    @Test
    void reduce() {
        assertThat(async.reduceAsync(Integer::sum).join())
                .isEqualTo(numbers.reduce((ReduceFunction<Integer>) Integer::sum))
                .isEqualTo(14);
    }

    /** {@code javaRDD()} itself plans and runs the shuffles on its caller (J3). */
    @Test
    void javaRDD() {
        ActionFuture<JavaRDD<Integer>> rdd = async.javaRDDAsync();

        assertThat(rdd.join().collect()).isEqualTo(numbers.javaRDD().collect()).containsExactly(1, 1, 3, 4, 5);
        await().untilAsserted(
                        () -> assertThat(rdd.jobIds()).as("jobs of the action").isNotEmpty());
    }

    @Test
    void inputFiles(@TempDir Path directory) {
        numbers.write().parquet(directory.resolve("numbers").toString());
        Dataset<Row> read = session.read().parquet(directory.resolve("numbers").toString());

        assertThat(AsyncDataset.of(read).inputFilesAsync().join())
                .isEqualTo(read.inputFiles())
                .isNotEmpty();
    }

    @Test
    void foreachAndForeachPartition() {
        async.foreachAsync(value -> SEEN.add(value)).join();
        assertThat(SEEN.sumThenReset()).isEqualTo(14);
        numbers.foreach((ForeachFunction<Integer>) value -> SEEN.add(value));
        assertThat(SEEN.sumThenReset()).isEqualTo(14);

        async.foreachPartitionAsync(AsyncDatasetTest::addAll).join();
        assertThat(SEEN.sumThenReset()).isEqualTo(14);
        numbers.foreachPartition((ForeachPartitionFunction<Integer>) AsyncDatasetTest::addAll);
        assertThat(SEEN.sum()).isEqualTo(14);
    }

    private static void addAll(Iterator<Integer> values) {
        values.forEachRemaining(SEEN::add);
    }

    @Test
    void show() {
        PrintStream before = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            // Scala's Console keeps the stream it had first, so only that it ends well is certain for all of them.
            async.showAsync().join();
            async.showAsync(1).join();
            async.showAsync(false).join();
            async.showAsync(2, false).join();
            async.showAsync(2, 10).join();
            async.showAsync(2, 10, true).join();
        } finally {
            System.setOut(before);
        }
        assertThatThrownBy(() -> AsyncDataset.of(session.range(1).selectExpr("raise_error('no') as x"))
                        .showAsync()
                        .join())
                .hasMessageContaining("no");
    }

    @Test
    void checkpoints(@TempDir Path directory) {
        session.sparkContext().setCheckpointDir(directory.toString());

        for (ActionFuture<Dataset<Integer>> checkpoint : List.of(
                async.checkpointAsync(),
                async.checkpointAsync(false),
                async.localCheckpointAsync(),
                async.localCheckpointAsync(false))) {
            assertThat(checkpoint.join().collectAsList()).isEqualTo(numbers.collectAsList());
            assertThat(checkpoint.join().rdd().isCheckpointed()
                            || checkpoint.join().rdd().partitions().length > 0)
                    .isTrue();
        }
    }

    @Test
    void transpose() {
        Dataset<Row> table = session.sql("select * from values ('a', 1), ('b', 2) as t(name, value)");

        assertThat(AsyncDataset.of(table).transposeAsync().join().collectAsList())
                .isEqualTo(table.transpose().collectAsList());
        assertThat(AsyncDataset.of(table).transposeAsync(col("name")).join().collectAsList())
                .isEqualTo(table.transpose(col("name")).collectAsList());
    }

    // ---- fluent ------------------------------------------------------------------------------------------------

    private record Fluent(
            String name,
            Function<AsyncDataset<Row>, AsyncDataset<?>> wrapped,
            Function<Dataset<Row>, Dataset<?>> plain) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fluent> fluents() {
        Dataset<Row> other = spark.session().range(2, 5).toDF("id");
        return Stream.of(
                new Fluent("agg", d -> d.agg(count(lit(1))), d -> d.agg(count(lit(1)))),
                new Fluent("agg map", d -> d.agg(Map.of("id", "max")), d -> d.agg(Map.of("id", "max"))),
                new Fluent("alias", d -> d.alias("a").select("a.id"), d -> d.alias("a")
                        .select("a.id")),
                new Fluent("as encoder", d -> d.as(Encoders.LONG()), d -> d.as(Encoders.LONG())),
                new Fluent("as", d -> d.as("a").select("a.id"), d -> d.as("a").select("a.id")),
                new Fluent("cache", d -> d.cache(), d -> d.cache()),
                new Fluent("coalesce", d -> d.coalesce(1), d -> d.coalesce(1)),
                new Fluent("crossJoin", d -> d.crossJoin(other.toDF("x")), d -> d.crossJoin(other.toDF("x"))),
                new Fluent("describe", d -> d.describe("id"), d -> d.describe("id")),
                new Fluent("distinct", d -> d.distinct(), d -> d.distinct()),
                new Fluent("drop", d -> d.withColumn("x", lit(1)).drop("x"), d -> d.withColumn("x", lit(1))
                        .drop("x")),
                new Fluent("dropDuplicates", d -> d.dropDuplicates(), d -> d.dropDuplicates()),
                new Fluent("dropDuplicates of", d -> d.dropDuplicates("id"), d -> d.dropDuplicates("id")),
                new Fluent("except", d -> d.except(other), d -> d.except(other)),
                new Fluent("exceptAll", d -> d.exceptAll(other), d -> d.exceptAll(other)),
                new Fluent("filter", d -> d.filter("id > 1"), d -> d.filter("id > 1")),
                new Fluent(
                        "filter column",
                        d -> d.filter(col("id").gt(1)),
                        d -> d.filter(col("id").gt(1))),
                new Fluent(
                        "filter lambda",
                        d -> d.filter(row -> row.getLong(0) > 1),
                        d -> d.filter((FilterFunction<Row>) row -> row.getLong(0) > 1)),
                new Fluent(
                        "flatMap",
                        d -> d.flatMap(row -> List.of(1L, row.getLong(0)).iterator(), Encoders.LONG()),
                        d -> d.flatMap(
                                (FlatMapFunction<Row, Long>)
                                        row -> List.of(1L, row.getLong(0)).iterator(),
                                Encoders.LONG())),
                new Fluent("hint", d -> d.hint("broadcast"), d -> d.hint("broadcast")),
                new Fluent("intersect", d -> d.intersect(other), d -> d.intersect(other)),
                new Fluent("intersectAll", d -> d.intersectAll(other), d -> d.intersectAll(other)),
                new Fluent("join", d -> d.join(other, "id"), d -> d.join(other, "id")),
                new Fluent("join of a wrapper", d -> d.join(AsyncDataset.of(other), "id"), d -> d.join(other, "id")),
                new Fluent("join type", d -> d.join(other, "id", "left"), d -> d.join(other, "id", "left")),
                new Fluent("limit", d -> d.limit(2), d -> d.limit(2)),
                new Fluent(
                        "map",
                        d -> d.map(row -> row.getLong(0) + 1, Encoders.LONG()),
                        d -> d.map((MapFunction<Row, Long>) row -> row.getLong(0) + 1, Encoders.LONG())),
                new Fluent(
                        "mapPartitions",
                        d -> d.mapPartitions(rows -> List.of(1L).iterator(), Encoders.LONG()),
                        d -> d.mapPartitions(
                                (MapPartitionsFunction<Row, Long>)
                                        rows -> List.of(1L).iterator(),
                                Encoders.LONG())),
                new Fluent("offset", d -> d.offset(1), d -> d.offset(1)),
                new Fluent(
                        "orderBy",
                        d -> d.orderBy(col("id").desc()),
                        d -> d.orderBy(col("id").desc())),
                new Fluent("persist", d -> d.persist(), d -> d.persist()),
                new Fluent(
                        "persist level",
                        d -> d.persist(StorageLevel.MEMORY_ONLY()),
                        d -> d.persist(StorageLevel.MEMORY_ONLY())),
                new Fluent("repartition", d -> d.repartition(2), d -> d.repartition(2)),
                new Fluent("repartition by", d -> d.repartition(2, col("id")), d -> d.repartition(2, col("id"))),
                new Fluent(
                        "repartitionByRange",
                        d -> d.repartitionByRange(2, col("id")),
                        d -> d.repartitionByRange(2, col("id"))),
                new Fluent("sample", d -> d.sample(0.5, 7), d -> d.sample(0.5, 7)),
                new Fluent("select", d -> d.select("id"), d -> d.select("id")),
                new Fluent(
                        "select columns",
                        d -> d.select(col("id").plus(1)),
                        d -> d.select(col("id").plus(1))),
                new Fluent("selectExpr", d -> d.selectExpr("id * 2"), d -> d.selectExpr("id * 2")),
                new Fluent("sort", d -> d.sort("id"), d -> d.sort("id")),
                new Fluent(
                        "sortWithinPartitions", d -> d.sortWithinPartitions("id"), d -> d.sortWithinPartitions("id")),
                new Fluent("summary", d -> d.summary("count", "max"), d -> d.summary("count", "max")),
                new Fluent("toDF", d -> d.toDF("x"), d -> d.toDF("x")),
                new Fluent("toJSON", d -> d.toJSON(), d -> d.toJSON()),
                new Fluent("union", d -> d.union(other), d -> d.union(other)),
                new Fluent("unionByName", d -> d.unionByName(other), d -> d.unionByName(other)),
                new Fluent("unpersist", d -> d.unpersist(), d -> d.unpersist()),
                new Fluent("where", d -> d.where("id > 1"), d -> d.where("id > 1")),
                new Fluent("withColumn", d -> d.withColumn("x", lit(1)), d -> d.withColumn("x", lit(1))),
                new Fluent(
                        "withColumns",
                        d -> d.withColumns(Map.of("x", lit(1))),
                        d -> d.withColumns(Map.of("x", lit(1)))),
                new Fluent(
                        "withColumnRenamed", d -> d.withColumnRenamed("id", "x"), d -> d.withColumnRenamed("id", "x")));
    }

    /** Fluent methods give what Spark's give, and run no job (J3). */
    @ParameterizedTest
    @MethodSource("fluents")
    void fluentMethodsDelegateWithoutAJob(Fluent fluent) {
        Dataset<Row> rows = session.range(4).toDF("id");
        AtomicInteger jobs = new AtomicInteger();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                if ("mine".equals(start.properties().getProperty("caller"))) {
                    jobs.incrementAndGet();
                }
            }
        };
        spark.context().sc().addSparkListener(listener);
        spark.context().setLocalProperty("caller", "mine");
        AsyncDataset<?> wrapped = fluent.wrapped().apply(AsyncDataset.of(rows));
        spark.context().setLocalProperty("caller", null);

        assertThat(strings(wrapped.collectAsync().join()))
                .containsExactlyInAnyOrderElementsOf(
                        strings(fluent.plain().apply(rows).collectAsList()));
        spark.awaitListeners();
        spark.context().sc().removeSparkListener(listener);
        assertThat(jobs).hasValue(0);
        rows.unpersist();
    }

    private static List<String> strings(List<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    // ---- the wrapper itself --------------------------------------------------------------------------------------

    @Test
    void aWrapperIsImmutable() {
        ActionOptions options = ActionOptions.defaults().description("five numbers");

        AsyncDataset<Integer> described = async.withOptions(options);

        assertThat(described).isNotSameAs(async);
        assertThat(described.unwrap()).isSameAs(numbers).isSameAs(async.unwrap());
        assertThat(described.countAsync().description()).isEqualTo("five numbers");
        assertThat(described.filter("value > 1").countAsync().description()).isEqualTo("five numbers");
        assertThat(async.countAsync().description()).startsWith("countAsync at AsyncDatasetTest.java:");
        assertThat(async).hasToString("AsyncDataset(" + numbers + ")");
    }

    @Test
    void onlyWhatWeTakeMayNotBeNull() {
        assertThatThrownBy(() -> AsyncDataset.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("target");
        assertThatThrownBy(() -> AsyncDataset.of(numbers, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("session");
        assertThatThrownBy(() -> async.withOptions(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("options");
        assertThat(async.foreachAsync(null)).failsWithin(java.time.Duration.ofSeconds(30));
        assertThat(Arrays.asList(1, 1)).isEqualTo(async.takeAsync(2).join());
    }
}
