package io.github.asyncactions.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.v2.jdbc.JDBCTableCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every method of the wrappers of {@code stat()}, {@code na()}, {@code writeTo} and {@code mergeInto}, beside its
 * blocking twin. The tables are those of a database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("full")
class AsyncTableWritersTest {

    @RegisterExtension
    static final LocalSpark spark =
            new LocalSpark(builder -> builder.config("spark.sql.catalog.h2", JDBCTableCatalog.class.getName())
                    .config("spark.sql.catalog.h2.url", "jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1")
                    .config("spark.sql.catalog.h2.driver", "org.h2.Driver"));

    private SparkSession session;
    private Dataset<Row> rows;
    private AsyncDataset<Row> async;

    @BeforeAll
    void tables() {
        session = spark.session();
        session.sql("create namespace h2.s");
        rows = session.sql("select id, id % 3 as rest, if(id % 4 = 0, null, 1.5 * id) as value from range(100)");
        async = AsyncDataset.of(rows);
    }

    // ---- stat and na ---------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> ofStat() {
        double[] half = {0.5};
        String[] both = {"id", "rest"};
        Map<Integer, Double> fractions = Map.of(0, 1.0, 1, 0.0);
        return new Twins(AsyncStatFunctions.class)
                .same(
                        "approxQuantileAsync(String, double[], double)",
                        () -> rows.stat().approxQuantile("id", half, 0),
                        () -> async.stat().approxQuantileAsync("id", half, 0))
                .same(
                        "approxQuantileAsync(String[], double[], double)",
                        () -> rows.stat().approxQuantile(both, half, 0),
                        () -> async.stat().approxQuantileAsync(both, half, 0))
                .same("covAsync(String, String)", () -> rows.stat().cov("id", "rest"), () -> async.stat()
                        .covAsync("id", "rest"))
                .sameFailure("covAsync(String, String)", () -> rows.stat().cov("id", "no"), () -> async.stat()
                        .covAsync("id", "no"))
                .same("corrAsync(String, String)", () -> rows.stat().corr("id", "rest"), () -> async.stat()
                        .corrAsync("id", "rest"))
                .same(
                        "corrAsync(String, String, String)",
                        () -> rows.stat().corr("id", "rest", "pearson"),
                        () -> async.stat().corrAsync("id", "rest", "pearson"))
                .same("crosstabAsync(String, String)", () -> rows.stat().crosstab("id", "rest"), () -> async.stat()
                        .crosstabAsync("id", "rest"))
                .same("freqItemsAsync(String[])", () -> rows.stat().freqItems(both), () -> async.stat()
                        .freqItemsAsync(both))
                .same("freqItemsAsync(String[], double)", () -> rows.stat().freqItems(both, 0.3), () -> async.stat()
                        .freqItemsAsync(both, 0.3))
                .same(
                        "countMinSketchAsync(String, int, int, int)",
                        () -> rows.stat().countMinSketch("id", 10, 10, 7),
                        () -> async.stat().countMinSketchAsync("id", 10, 10, 7))
                .same(
                        "countMinSketchAsync(String, double, double, int)",
                        () -> rows.stat().countMinSketch("id", 0.1, 0.9, 7),
                        () -> async.stat().countMinSketchAsync("id", 0.1, 0.9, 7))
                .same(
                        "countMinSketchAsync(Column, int, int, int)",
                        () -> rows.stat().countMinSketch(col("id"), 10, 10, 7),
                        () -> async.stat().countMinSketchAsync(col("id"), 10, 10, 7))
                .same(
                        "countMinSketchAsync(Column, double, double, int)",
                        () -> rows.stat().countMinSketch(col("id"), 0.1, 0.9, 7),
                        () -> async.stat().countMinSketchAsync(col("id"), 0.1, 0.9, 7))
                .same(
                        "bloomFilterAsync(String, long, double)",
                        () -> rows.stat().bloomFilter("id", 100, 0.1),
                        () -> async.stat().bloomFilterAsync("id", 100, 0.1))
                .same(
                        "bloomFilterAsync(String, long, long)",
                        () -> rows.stat().bloomFilter("id", 100, 64),
                        () -> async.stat().bloomFilterAsync("id", 100, 64))
                .same(
                        "bloomFilterAsync(Column, long, double)",
                        () -> rows.stat().bloomFilter(col("id"), 100, 0.1),
                        () -> async.stat().bloomFilterAsync(col("id"), 100, 0.1))
                .same(
                        "bloomFilterAsync(Column, long, long)",
                        () -> rows.stat().bloomFilter(col("id"), 100, 64),
                        () -> async.stat().bloomFilterAsync(col("id"), 100, 64))
                .same(
                        "sampleBy(String, Map, long)",
                        () -> rows.stat().sampleBy("rest", fractions, 7).count(),
                        () -> async.stat().sampleBy("rest", fractions, 7).countAsync())
                .same(
                        "sampleBy(Column, Map, long)",
                        () -> rows.stat().sampleBy(col("rest"), fractions, 7).count(),
                        () -> async.stat().sampleBy(col("rest"), fractions, 7).countAsync())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> ofNa() {
        String[] value = {"value"};
        Map<String, Object> byColumn = Map.of("value", 7.0);
        Map<Double, Double> other = Map.of(1.5, 2.5);
        return new Twins(AsyncNaFunctions.class)
                .same("drop()", () -> list(rows.na().drop()), () -> async.na()
                        .drop()
                        .collectAsync())
                .same("drop(String)", () -> list(rows.na().drop("all")), () -> async.na()
                        .drop("all")
                        .collectAsync())
                .same("drop(String[])", () -> list(rows.na().drop(value)), () -> async.na()
                        .drop(value)
                        .collectAsync())
                .same("drop(String, String[])", () -> list(rows.na().drop("any", value)), () -> async.na()
                        .drop("any", value)
                        .collectAsync())
                .same("drop(int)", () -> list(rows.na().drop(3)), () -> async.na()
                        .drop(3)
                        .collectAsync())
                .same("drop(int, String[])", () -> list(rows.na().drop(1, value)), () -> async.na()
                        .drop(1, value)
                        .collectAsync())
                .same("fill(long)", () -> list(rows.na().fill(7L)), () -> async.na()
                        .fill(7L)
                        .collectAsync())
                .same("fill(double)", () -> list(rows.na().fill(7.5)), () -> async.na()
                        .fill(7.5)
                        .collectAsync())
                .same("fill(String)", () -> list(rows.na().fill("no")), () -> async.na()
                        .fill("no")
                        .collectAsync())
                .same("fill(boolean)", () -> list(rows.na().fill(true)), () -> async.na()
                        .fill(true)
                        .collectAsync())
                .same("fill(long, String[])", () -> list(rows.na().fill(7L, value)), () -> async.na()
                        .fill(7L, value)
                        .collectAsync())
                .same("fill(double, String[])", () -> list(rows.na().fill(7.5, value)), () -> async.na()
                        .fill(7.5, value)
                        .collectAsync())
                .same("fill(String, String[])", () -> list(rows.na().fill("no", value)), () -> async.na()
                        .fill("no", value)
                        .collectAsync())
                .same("fill(boolean, String[])", () -> list(rows.na().fill(true, value)), () -> async.na()
                        .fill(true, value)
                        .collectAsync())
                .same("fill(Map)", () -> list(rows.na().fill(byColumn)), () -> async.na()
                        .fill(byColumn)
                        .collectAsync())
                .same("replace(String, Map)", () -> list(rows.na().replace("value", other)), () -> async.na()
                        .replace("value", other)
                        .collectAsync())
                .same("replace(String[], Map)", () -> list(rows.na().replace(value, other)), () -> async.na()
                        .replace(value, other)
                        .collectAsync())
                .tests();
    }

    private static Object list(Dataset<?> dataset) {
        return dataset.collectAsList();
    }

    // ---- writers -------------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> ofAWriter() {
        Twins.Step none = () -> session.sql("drop table if exists h2.s.t");
        Twins.Step one = () -> {
            none.run();
            rows.limit(1).writeTo("h2.s.t").create();
        };
        Callable<Object> state = () -> session.catalog().tableExists("h2.s.t") ? session.table("h2.s.t") : "none";
        Twins twins = new Twins(AsyncWriterV2.class)
                .sameEffect(
                        "createAsync()",
                        none,
                        () -> rows.writeTo("h2.s.t").create(),
                        () -> async.writeTo("h2.s.t").createAsync(),
                        state)
                .sameFailure("createAsync()", () -> created(one), () -> async.writeTo("h2.s.t")
                        .createAsync())
                .sameEffect(
                        "appendAsync()",
                        one,
                        () -> rows.writeTo("h2.s.t").append(),
                        () -> async.writeTo("h2.s.t").appendAsync(),
                        state)
                .sameEffect(
                        "replaceAsync()",
                        one,
                        () -> rows.writeTo("h2.s.t").replace(),
                        () -> async.writeTo("h2.s.t").replaceAsync(),
                        state)
                .sameEffect(
                        "createOrReplaceAsync()",
                        one,
                        () -> rows.writeTo("h2.s.t").createOrReplace(),
                        () -> async.writeTo("h2.s.t").createOrReplaceAsync(),
                        state)
                .sameEffect(
                        "overwriteAsync(Column)",
                        one,
                        () -> rows.writeTo("h2.s.t").overwrite(lit(true)),
                        () -> async.writeTo("h2.s.t").overwriteAsync(lit(true)),
                        state);
        settings(twins, none, state);
        return twins.tests();
    }

    private Object created(Twins.Step one) throws Exception {
        one.run();
        rows.writeTo("h2.s.t").create();
        return "created";
    }

    private void settings(Twins twins, Twins.Step none, Callable<Object> state) {
        twins.setting(
                "overwritePartitionsAsync()",
                () -> {
                    rows.writeTo("h2.s.t").overwritePartitions();
                    return null;
                },
                () -> async.writeTo("h2.s.t").overwritePartitionsAsync());
        twins.sameEffect(
                "option(String, boolean)",
                none,
                () -> rows.writeTo("h2.s.t").option("truncate", true).create(),
                () -> async.writeTo("h2.s.t").option("truncate", true).createAsync(),
                state);
        twins.sameEffect(
                "option(String, long)",
                none,
                () -> rows.writeTo("h2.s.t").option("batchsize", 10L).create(),
                () -> async.writeTo("h2.s.t").option("batchsize", 10L).createAsync(),
                state);
        twins.sameEffect(
                "option(String, double)",
                none,
                () -> rows.writeTo("h2.s.t").option("unknown", 1.5).create(),
                () -> async.writeTo("h2.s.t").option("unknown", 1.5).createAsync(),
                state);
        twins.sameEffect(
                "option(String, String)",
                none,
                () -> rows.writeTo("h2.s.t").option("isolationLevel", "NONE").create(),
                () -> async.writeTo("h2.s.t").option("isolationLevel", "NONE").createAsync(),
                state);
        twins.sameEffect(
                "options(Map)",
                none,
                () -> rows.writeTo("h2.s.t").options(Map.of("batchsize", "10")).create(),
                () -> async.writeTo("h2.s.t").options(Map.of("batchsize", "10")).createAsync(),
                state);
        refused(twins, "using(String)", () -> rows.writeTo("h2.s.t").using("x").create(), () -> async.writeTo("h2.s.t")
                .using("x")
                .createAsync());
        refused(
                twins,
                "tableProperty(String, String)",
                () -> rows.writeTo("h2.s.t").tableProperty("ENGINE", "no such").create(),
                () -> async.writeTo("h2.s.t").tableProperty("ENGINE", "no such").createAsync());
        refused(
                twins,
                "partitionedBy(Column, Column[])",
                () -> rows.writeTo("h2.s.t").partitionedBy(col("id")).create(),
                () -> async.writeTo("h2.s.t").partitionedBy(col("id")).createAsync());
        refused(
                twins,
                "clusterBy(String, String[])",
                () -> rows.writeTo("h2.s.t").clusterBy("id").create(),
                () -> async.writeTo("h2.s.t").clusterBy("id").createAsync());
    }

    /** What the database refuses, it refuses here, too: so the setting has come through. */
    private void refused(Twins twins, String method, Twins.Step blocking, Callable<ActionFuture<?>> async) {
        twins.setting(
                method,
                () -> {
                    session.sql("drop table if exists h2.s.t");
                    blocking.run();
                    return null;
                },
                async);
    }

    @TestFactory
    Stream<DynamicTest> ofAMerge() {
        return new Twins(AsyncMergeIntoWriter.class)
                .setting(
                        "mergeAsync()",
                        () -> {
                            rows.mergeInto("h2.s.none", lit(true)).merge();
                            return null;
                        },
                        () -> async.mergeInto("h2.s.none", lit(true)).mergeAsync())
                .setting(
                        "withSchemaEvolution()",
                        () -> {
                            rows.mergeInto("h2.s.none", lit(true))
                                    .withSchemaEvolution()
                                    .merge();
                            return null;
                        },
                        () -> async.mergeInto("h2.s.none", lit(true))
                                .withSchemaEvolution()
                                .mergeAsync())
                .tests();
    }
}
