package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Catalog;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every method of the wrappers of a session, a reader and a catalog, beside its blocking twin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("deprecation") // Deprecated methods are wrapped, too.
class AsyncSessionTest {

    private static final String URL = "jdbc:h2:mem:read;DB_CLOSE_DELAY=-1";

    @TempDir
    static Path directory;

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config(
                    "spark.sql.warehouse.dir", directory.resolve("warehouse").toString())
            .config("spark.sql.legacy.createHiveTableByDefault", "false"));

    private final Properties driver = new Properties();
    private SparkSession session;
    private AsyncSession async;
    private Catalog catalog;

    @BeforeAll
    void write() throws Exception {
        session = spark.session();
        async = AsyncSession.of(session);
        catalog = session.catalog();
        Dataset<Row> people = session.sql("select * from values (1, 'Ada'), (2, 'Bo') as t(id, name)");
        people.write().json(path("json"));
        people.write().parquet(path("parquet"));
        people.write().orc(path("orc"));
        people.write().csv(path("csv"));
        people.write().option("rowTag", "person").xml(path("xml"));
        people.select("name").write().text(path("text"));
        people.write().saveAsTable("people");
        driver.setProperty("driver", "org.h2.Driver");
        people.write().jdbc(URL, "people", driver);
    }

    private static String path(String name) {
        return directory.resolve(name).toString();
    }

    // ---- the session ---------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> ofASession() {
        String query = "select * from people where id < ? or name = :name";
        return new Twins(AsyncSession.class)
                .same("tableAsync(String)", () -> session.table("people"), () -> async.tableAsync("people"))
                .sameFailure("tableAsync(String)", () -> session.table("nobody"), () -> async.tableAsync("nobody"))
                .same(
                        "sqlAsync(String)",
                        () -> session.sql("select count(*) from people"),
                        () -> async.sqlAsync("select count(*) from people"))
                .sameFailure("sqlAsync(String)", () -> session.sql("selct 1"), () -> async.sqlAsync("selct 1"))
                .same(
                        "sqlAsync(String, Map)",
                        () -> session.sql("select * from people where id = :id", Map.of("id", 2)),
                        () -> async.sqlAsync("select * from people where id = :id", Map.of("id", 2)))
                .sameFailure(
                        "sqlAsync(String, Map)",
                        () -> session.sql(query, Map.of("name", "Bo")),
                        () -> async.sqlAsync(query, Map.of("name", "Bo")))
                .same(
                        "sqlAsync(String, Object[])",
                        () -> session.sql("select * from people where id = ?", new Object[] {1}),
                        () -> async.sqlAsync("select * from people where id = ?", new Object[] {1}))
                .same("read()", () -> session.read().json(path("json")), () -> async.read()
                        .jsonAsync(path("json")))
                .same("catalog()", () -> catalog.listTables(), () -> async.catalog()
                        .listTablesAsync())
                .same("range(long)", () -> session.range(3).count(), () -> async.range(3)
                        .countAsync())
                .same("range(long, long)", () -> session.range(1, 3).count(), () -> async.range(1, 3)
                        .countAsync())
                .same("range(long, long, long)", () -> session.range(1, 9, 2).count(), () -> async.range(1, 9, 2)
                        .countAsync())
                .same(
                        "range(long, long, long, int)",
                        () -> session.range(1, 9, 2, 1).count(),
                        () -> async.range(1, 9, 2, 1).countAsync())
                .same("emptyDataFrame()", () -> 0L, () -> async.emptyDataFrame().countAsync())
                .same("emptyDataset(Encoder)", () -> 0L, () -> async.emptyDataset(Encoders.INT())
                        .countAsync())
                .tests();
    }

    /** A command runs where it is called, so it is the action. */
    @Test
    void commandsRunAsActions() {
        async.sqlAsync("create table numbers as select id from range(10)").join();
        async.sqlAsync("insert into numbers select id from range(5)").join();

        assertThat(async.sqlAsync("select count(*) from numbers").join().first().getLong(0))
                .isEqualTo(15);
    }

    // ---- its reader ----------------------------------------------------------------------------------------------

    private AsyncReader reader() {
        return async.read();
    }

    @TestFactory
    @Tag("full")
    Stream<DynamicTest> ofAReader() {
        Twins twins = new Twins(AsyncReader.class);
        String[] both = {path("json"), path("json")};
        twins.same(
                "jsonAsync(String)", () -> session.read().json(path("json")), () -> reader().jsonAsync(path("json")));
        twins.sameFailure(
                "jsonAsync(String)", () -> session.read().json(path("no")), () -> reader().jsonAsync(path("no")));
        twins.same("jsonAsync(String[])", () -> session.read().json(both), () -> reader().jsonAsync(both));
        Dataset<String> lines = session.createDataset(List.of("{\"a\": 1}", "{\"a\": 2}"), Encoders.STRING());
        twins.same("jsonAsync(Dataset)", () -> session.read().json(lines), () -> reader().jsonAsync(lines));
        twins.same("jsonAsync(JavaRDD)", () -> session.read().json(lines.javaRDD()), () -> reader().jsonAsync(
                        lines.javaRDD()));
        twins.same("csvAsync(String)", () -> session.read().csv(path("csv")), () -> reader().csvAsync(path("csv")));
        twins.same("csvAsync(String[])", () -> session.read().csv(path("csv"), path("csv")), () -> reader().csvAsync(
                        path("csv"), path("csv")));
        twins.same("csvAsync(Dataset)", () -> session.read().csv(lines), () -> reader().csvAsync(lines));
        twins.same("parquetAsync(String)", () -> session.read().parquet(path("parquet")), () -> reader().parquetAsync(
                        path("parquet")));
        twins.same(
                "parquetAsync(String[])",
                () -> session.read().parquet(path("parquet"), path("parquet")),
                () -> reader().parquetAsync(path("parquet"), path("parquet")));
        twins.same("orcAsync(String)", () -> session.read().orc(path("orc")), () -> reader().orcAsync(path("orc")));
        twins.same("orcAsync(String[])", () -> session.read().orc(path("orc"), path("orc")), () -> reader().orcAsync(
                        path("orc"), path("orc")));
        twins.same(
                "textAsync(String)", () -> session.read().text(path("text")), () -> reader().textAsync(path("text")));
        twins.same(
                "textAsync(String[])", () -> session.read().text(path("text"), path("text")), () -> reader().textAsync(
                                path("text"), path("text")));
        twins.same("textFileAsync(String)", () -> session.read().textFile(path("text")), () -> reader().textFileAsync(
                        path("text")));
        twins.same(
                "textFileAsync(String[])",
                () -> session.read().textFile(path("text"), path("text")),
                () -> reader().textFileAsync(path("text"), path("text")));
        twins.same(
                "xmlAsync(String)",
                () -> session.read().option("rowTag", "person").xml(path("xml")),
                () -> reader().option("rowTag", "person").xmlAsync(path("xml")));
        twins.same(
                "xmlAsync(String[])",
                () -> session.read().option("rowTag", "person").xml(path("xml"), path("xml")),
                () -> reader().option("rowTag", "person").xmlAsync(path("xml"), path("xml")));
        Dataset<String> xml = session.createDataset(List.of("<a><b>1</b></a>"), Encoders.STRING());
        twins.same(
                "xmlAsync(Dataset)",
                () -> session.read().option("rowTag", "a").xml(xml),
                () -> reader().option("rowTag", "a").xmlAsync(xml));
        twins.same(
                "loadAsync()",
                () -> session.read().format("json").option("path", path("json")).load(),
                () -> reader().format("json").option("path", path("json")).loadAsync());
        twins.same("loadAsync(String)", () -> session.read().load(path("parquet")), () -> reader().loadAsync(
                        path("parquet")));
        twins.same(
                "loadAsync(String[])",
                () -> session.read().load(path("parquet"), path("parquet")),
                () -> reader().loadAsync(path("parquet"), path("parquet")));
        twins.same("tableAsync(String)", () -> session.read().table("people"), () -> reader().tableAsync("people"));
        twins.same(
                "jdbcAsync(String, String, Properties)",
                () -> session.read().jdbc(URL, "people", driver),
                () -> reader().jdbcAsync(URL, "people", driver));
        twins.sameFailure(
                "jdbcAsync(String, String, Properties)",
                () -> session.read().jdbc(URL, "nobody", driver),
                () -> reader().jdbcAsync(URL, "nobody", driver));
        String[] parts = {"\"id\" = 1", "\"id\" = 2"};
        twins.same(
                "jdbcAsync(String, String, String[], Properties)",
                () -> session.read().jdbc(URL, "people", parts, driver),
                () -> reader().jdbcAsync(URL, "people", parts, driver));
        twins.same(
                "jdbcAsync(String, String, String, long, long, int, Properties)",
                () -> session.read().jdbc(URL, "people", "id", 0, 3, 2, driver),
                () -> reader().jdbcAsync(URL, "people", "id", 0, 3, 2, driver));
        settings(twins);
        return twins.tests();
    }

    private void settings(Twins twins) {
        Callable<Object> plain = () -> session.read().json(path("json"));
        twins.same("format(String)", plain, () -> reader().format("json").loadAsync(path("json")));
        twins.same(
                "option(String, boolean)",
                () -> session.read()
                        .option("primitivesAsString", true)
                        .json(path("json"))
                        .schema()
                        .toString(),
                () -> reader().option("primitivesAsString", true)
                        .jsonAsync(path("json"))
                        .then(read ->
                                SparkActions.submit(session, () -> read.schema().toString())));
        twins.same("option(String, long)", plain, () -> reader().option("samplingRatio", 1L)
                .jsonAsync(path("json")));
        twins.same("option(String, double)", plain, () -> reader().option("samplingRatio", 1.0)
                .jsonAsync(path("json")));
        twins.same(
                "option(String, String)",
                () -> session.read().option("comment", "1").csv(path("csv")),
                () -> reader().option("comment", "1").csvAsync(path("csv")));
        twins.same(
                "options(Map)",
                () -> session.read().options(Map.of("comment", "1")).csv(path("csv")),
                () -> reader().options(Map.of("comment", "1")).csvAsync(path("csv")));
        twins.same(
                "schema(String)",
                () -> session.read().schema("name string").json(path("json")),
                () -> reader().schema("name string").jsonAsync(path("json")));
        StructType schema = StructType.fromDDL("name string");
        twins.same("schema(StructType)", () -> session.read().schema(schema).json(path("json")), () -> reader().schema(
                        schema)
                .jsonAsync(path("json")));
    }

    // ---- its catalog ---------------------------------------------------------------------------------------------

    @TestFactory
    @Tag("full")
    Stream<DynamicTest> ofACatalog() throws Exception {
        AsyncCatalog wrapper = AsyncCatalog.of(catalog, session);
        Twins twins = new Twins(AsyncCatalog.class);
        session.sql("create database if not exists other");
        session.sql("create function if not exists default.twice(x int) returns int return 2 * x");
        twins.same("listDatabasesAsync()", () -> catalog.listDatabases(), () -> wrapper.listDatabasesAsync());
        twins.same(
                "listDatabasesAsync(String)",
                () -> catalog.listDatabases("o*"),
                () -> wrapper.listDatabasesAsync("o*"));
        twins.same("listTablesAsync()", () -> catalog.listTables(), () -> wrapper.listTablesAsync());
        twins.same(
                "listTablesAsync(String)",
                () -> catalog.listTables("default"),
                () -> wrapper.listTablesAsync("default"));
        twins.same(
                "listTablesAsync(String, String)",
                () -> catalog.listTables("default", "p*"),
                () -> wrapper.listTablesAsync("default", "p*"));
        twins.sameFailure(
                "listTablesAsync(String)", () -> catalog.listTables("no"), () -> wrapper.listTablesAsync("no"));
        twins.same("listFunctionsAsync()", () -> catalog.listFunctions(), () -> wrapper.listFunctionsAsync());
        twins.same(
                "listFunctionsAsync(String)",
                () -> catalog.listFunctions("default"),
                () -> wrapper.listFunctionsAsync("default"));
        twins.same(
                "listFunctionsAsync(String, String)",
                () -> catalog.listFunctions("default", "abs"),
                () -> wrapper.listFunctionsAsync("default", "abs"));
        twins.same(
                "listColumnsAsync(String)",
                () -> catalog.listColumns("people"),
                () -> wrapper.listColumnsAsync("people"));
        twins.same(
                "listColumnsAsync(String, String)",
                () -> catalog.listColumns("default", "people"),
                () -> wrapper.listColumnsAsync("default", "people"));
        twins.same("listCatalogsAsync()", () -> catalog.listCatalogs(), () -> wrapper.listCatalogsAsync());
        twins.same(
                "listCatalogsAsync(String)", () -> catalog.listCatalogs("s*"), () -> wrapper.listCatalogsAsync("s*"));
        twins.same(
                "getDatabaseAsync(String)",
                () -> catalog.getDatabase("other"),
                () -> wrapper.getDatabaseAsync("other"));
        twins.same("getTableAsync(String)", () -> catalog.getTable("people"), () -> wrapper.getTableAsync("people"));
        twins.sameFailure(
                "getTableAsync(String)", () -> catalog.getTable("nobody"), () -> wrapper.getTableAsync("nobody"));
        twins.same(
                "getTableAsync(String, String)",
                () -> catalog.getTable("default", "people"),
                () -> wrapper.getTableAsync("default", "people"));
        twins.same("getFunctionAsync(String)", () -> catalog.getFunction("abs"), () -> wrapper.getFunctionAsync("abs"));
        twins.same(
                "getFunctionAsync(String, String)",
                () -> catalog.getFunction("default", "twice"),
                () -> wrapper.getFunctionAsync("default", "twice"));
        twins.same(
                "databaseExistsAsync(String)",
                () -> catalog.databaseExists("other"),
                () -> wrapper.databaseExistsAsync("other"));
        twins.same(
                "tableExistsAsync(String)",
                () -> catalog.tableExists("people"),
                () -> wrapper.tableExistsAsync("people"));
        twins.same(
                "tableExistsAsync(String, String)",
                () -> catalog.tableExists("default", "people"),
                () -> wrapper.tableExistsAsync("default", "people"));
        twins.same(
                "functionExistsAsync(String)",
                () -> catalog.functionExists("abs"),
                () -> wrapper.functionExistsAsync("abs"));
        twins.same(
                "functionExistsAsync(String, String)",
                () -> catalog.functionExists("default", "twice"),
                () -> wrapper.functionExistsAsync("default", "twice"));
        twins.same("isCachedAsync(String)", () -> catalog.isCached("people"), () -> wrapper.isCachedAsync("people"));
        changes(twins, wrapper);
        tables(twins, wrapper);
        return twins.tests();
    }

    private void changes(Twins twins, AsyncCatalog wrapper) {
        Callable<Object> isCached = () -> catalog.isCached("people");
        Twins.Step none = () -> catalog.clearCache();
        Twins.Step cached = () -> catalog.cacheTable("people");
        twins.sameEffect("cacheTableAsync(String)", none, cached, () -> wrapper.cacheTableAsync("people"), isCached);
        StorageLevel level = StorageLevel.MEMORY_ONLY();
        twins.sameEffect(
                "cacheTableAsync(String, StorageLevel)",
                none,
                () -> catalog.cacheTable("people", level),
                () -> wrapper.cacheTableAsync("people", level),
                isCached);
        twins.sameEffect(
                "uncacheTableAsync(String)",
                cached,
                () -> catalog.uncacheTable("people"),
                () -> wrapper.uncacheTableAsync("people"),
                isCached);
        twins.sameEffect("clearCacheAsync()", cached, none, wrapper::clearCacheAsync, isCached);
        twins.sameEffect(
                "setCurrentDatabaseAsync(String)",
                () -> catalog.setCurrentDatabase("default"),
                () -> catalog.setCurrentDatabase("other"),
                () -> wrapper.setCurrentDatabaseAsync("other"),
                () -> {
                    String current = catalog.currentDatabase();
                    catalog.setCurrentDatabase("default");
                    return current;
                });
        twins.sameFailure(
                "setCurrentCatalogAsync(String)",
                () -> {
                    catalog.setCurrentCatalog("none");
                    return null;
                },
                () -> wrapper.setCurrentCatalogAsync("none"));
        twins.same("setCurrentCatalogAsync(String)", catalog::currentCatalog, () -> wrapper.setCurrentCatalogAsync(
                        "spark_catalog")
                .then(done -> SparkActions.submit(session, catalog::currentCatalog)));
        Twins.Step view = () -> session.range(2).createOrReplaceTempView("two");
        twins.sameEffect(
                "dropTempViewAsync(String)",
                view,
                () -> catalog.dropTempView("two"),
                () -> wrapper.dropTempViewAsync("two"),
                () -> catalog.tableExists("two"));
        Twins.Step global = () -> session.range(2).createOrReplaceGlobalTempView("two");
        twins.sameEffect(
                "dropGlobalTempViewAsync(String)",
                global,
                () -> catalog.dropGlobalTempView("two"),
                () -> wrapper.dropGlobalTempViewAsync("two"),
                () -> catalog.tableExists("global_temp.two"));
    }

    private void tables(Twins twins, AsyncCatalog wrapper) throws Exception {
        String path = path("json");
        Map<String, String> location = Map.of("path", path);
        StructType schema = StructType.fromDDL("name string");
        Twins.Step drop = () -> session.sql("drop table if exists made");
        twins.same(
                "createTableAsync(String, String)",
                made(drop, () -> catalog.createTable("made", path("parquet"))),
                made(drop, () -> wrapper.createTableAsync("made", path("parquet"))));
        twins.same(
                "createTableAsync(String, String, String)",
                made(drop, () -> catalog.createTable("made", path, "json")),
                made(drop, () -> wrapper.createTableAsync("made", path, "json")));
        twins.same(
                "createTableAsync(String, String, Map)",
                made(drop, () -> catalog.createTable("made", "json", location)),
                made(drop, () -> wrapper.createTableAsync("made", "json", location)));
        twins.same(
                "createTableAsync(String, String, String, Map)",
                made(drop, () -> catalog.createTable("made", "json", "people of two", location)),
                made(drop, () -> wrapper.createTableAsync("made", "json", "people of two", location)));
        twins.same(
                "createTableAsync(String, String, StructType, Map)",
                made(drop, () -> catalog.createTable("made", "json", schema, location)),
                made(drop, () -> wrapper.createTableAsync("made", "json", schema, location)));
        twins.same(
                "createTableAsync(String, String, StructType, String, Map)",
                made(drop, () -> catalog.createTable("made", "json", schema, "names", location)),
                made(drop, () -> wrapper.createTableAsync("made", "json", schema, "names", location)));
        Path parts = directory.resolve("parts");
        Twins.Step partitioned = () -> {
            session.sql("drop table if exists parts");
            session.range(3)
                    .selectExpr("id", "id % 2 as part")
                    .write()
                    .mode("overwrite")
                    .partitionBy("part")
                    .parquet(parts.toString());
            session.sql("create table parts (id long, part long) using parquet partitioned by (part) location '" + parts
                    + "'");
        };
        twins.sameEffect(
                "recoverPartitionsAsync(String)",
                partitioned,
                () -> catalog.recoverPartitions("parts"),
                () -> wrapper.recoverPartitionsAsync("parts"),
                () -> session.sql("show partitions parts"));
        Path fresh = Files.createDirectories(directory.resolve("fresh"));
        Twins.Step stale = () -> {
            session.range(1).write().mode("overwrite").parquet(fresh.toString());
            session.sql("drop table if exists fresh");
            session.sql("create table fresh (id long) using parquet location '" + fresh + "'");
            catalog.cacheTable("fresh");
            assertThat(session.table("fresh").count()).isEqualTo(1);
            session.range(5).write().mode("append").format("parquet").save(fresh + "/../staged");
            try (Stream<Path> files = Files.list(directory.resolve("staged"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".parquet"))
                        .toList()) {
                    Files.move(file, fresh.resolve(file.getFileName()));
                }
            }
        };
        Callable<Object> rows = () -> session.table("fresh").count();
        twins.sameEffect(
                "refreshTableAsync(String)",
                stale,
                () -> catalog.refreshTable("fresh"),
                () -> wrapper.refreshTableAsync("fresh"),
                rows);
        twins.sameEffect(
                "refreshByPathAsync(String)",
                stale,
                () -> catalog.refreshByPath(fresh.toString()),
                () -> wrapper.refreshByPathAsync(fresh.toString()),
                rows);
    }

    private static <T> Callable<T> made(Twins.Step drop, Callable<T> make) {
        return () -> {
            drop.run();
            return make.call();
        };
    }

    /** Hazard J3: to infer a schema is a job, which ends with the action. */
    @Test
    void inferringASchemaIsCancelled() {
        Dataset<String> endless = session.range(0, Long.MAX_VALUE, 1, 2)
                .selectExpr("cast(id as string)")
                .as(Encoders.STRING());
        ActionFuture<Dataset<Row>> read = reader().jsonAsync(endless);
        await().until(() -> read.progress().runningTasks() > 0);
        read.cancel(true);
        read.terminated().join();
        assertThat(read.isCancelled()).isTrue();
        assertThat(session.sparkContext().statusTracker().getActiveJobIds()).isEmpty();
    }
}
