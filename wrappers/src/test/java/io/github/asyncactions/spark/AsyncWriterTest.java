package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every method of {@link AsyncWriter}, read back. */
class AsyncWriterTest {

    @TempDir
    static Path directory;

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config(
            "spark.sql.warehouse.dir", directory.resolve("warehouse").toString()));

    private static Dataset<Row> rows() {
        return spark.session().sql("select * from values (1, 'a'), (2, 'b') as t(id, name)");
    }

    private static AsyncWriter<Row> writer() {
        return AsyncDataset.of(rows()).write().mode("overwrite");
    }

    private static String path(String name) {
        return directory.resolve(name).toString();
    }

    @Test
    void savesInEachFormat() {
        writer().format("json").saveAsync(path("save")).join();
        writer().format("json").option("path", path("save2")).saveAsync().join();
        writer().jsonAsync(path("json")).join();
        writer().parquetAsync(path("parquet")).join();
        writer().orcAsync(path("orc")).join();
        writer().option("header", true).csvAsync(path("csv")).join();
        writer().option("rowTag", "row").xmlAsync(path("xml")).join();
        AsyncDataset.of(rows().select("name")).write().textAsync(path("text")).join();

        var read = spark.session().read();
        assertThat(read.json(path("save")).count()).isEqualTo(2);
        assertThat(read.json(path("save2")).count()).isEqualTo(2);
        assertThat(read.json(path("json")).count()).isEqualTo(2);
        assertThat(read.parquet(path("parquet")).collectAsList())
                .containsExactlyInAnyOrderElementsOf(rows().collectAsList());
        assertThat(read.orc(path("orc")).collectAsList()).containsExactlyInAnyOrderElementsOf(rows().collectAsList());
        assertThat(spark.session()
                        .read()
                        .option("header", true)
                        .csv(path("csv"))
                        .columns())
                .containsExactly("id", "name");
        assertThat(spark.session()
                        .read()
                        .option("rowTag", "row")
                        .xml(path("xml"))
                        .count())
                .isEqualTo(2);
        assertThat(read.textFile(path("text")).collectAsList()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void savesTables() {
        writer().format("parquet").saveAsTableAsync("kept").join();
        AsyncDataset.of(rows()).write().insertIntoAsync("kept").join();

        assertThat(spark.session().table("kept").count()).isEqualTo(4);
    }

    @Test
    void savesToADatabase() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("driver", "org.h2.Driver");
        String url = "jdbc:h2:mem:written;DB_CLOSE_DELAY=-1";

        writer().jdbcAsync(url, "rows", properties).get(60, TimeUnit.SECONDS);

        assertThat(spark.session().read().jdbc(url, "rows", properties).count()).isEqualTo(2);
    }

    @Test
    void settingsAreRecorded() {
        AsyncWriter<Row> pattern = AsyncDataset.of(rows())
                .write()
                .mode(SaveMode.Overwrite)
                .options(Map.of("compression", "gzip"))
                .option("ignored", 1L)
                .option("ignored", 1.5)
                .option("ignored", "x");
        AsyncWriter<Row> partitioned = pattern.partitionBy("name");

        pattern.jsonAsync(path("flat")).join();
        partitioned.jsonAsync(path("partitioned")).join();
        pattern.format("parquet")
                .bucketBy(2, "id")
                .sortBy("id")
                .saveAsTableAsync("bucketed")
                .join();

        assertThat(directory.resolve("flat").resolve("name=a")).doesNotExist();
        assertThat(directory.resolve("flat")).isDirectoryContaining("glob:**.json.gz");
        assertThat(directory.resolve("partitioned").resolve("name=a")).isDirectoryContaining("glob:**.json.gz");
        assertThat(spark.session().table("bucketed").count()).isEqualTo(2);
        assertThat(pattern).hasToString("AsyncWriter(" + pattern.toString().substring("AsyncWriter(".length()));
        assertThat(pattern.unwrap()).isNotSameAs(pattern.unwrap());
    }

    @Test
    void aWrongSettingFailsTheAction() {
        assertThatThrownBy(() -> AsyncDataset.of(rows())
                        .write()
                        .mode("upsideDown")
                        .jsonAsync(path("none"))
                        .join())
                .hasMessageContaining("upsideDown");
    }

    @Test
    void aBuilderOfOnesOwnIsWrapped() {
        AsyncWriter.of(rows().write(), spark.session())
                .mode("overwrite")
                .jsonAsync(path("own"))
                .join();

        assertThat(spark.session().read().json(path("own")).count()).isEqualTo(2);
    }

    /** Cancelled while its tasks run: no output that looks complete (C10). */
    @Test
    void c10ACancelledWriteLeavesNothingThatLooksComplete() throws Exception {
        ActionFuture<Void> write = AsyncDataset.of(
                        spark.session().range(0, Long.MAX_VALUE, 1, 4).filter("hash(id) = 0"))
                .write()
                .jsonAsync(path("cancelled"));
        try {
            await().until(() -> write.progress().runningTasks() > 0);
        } finally {
            write.cancel(true);
        }
        write.terminated().get(60, TimeUnit.SECONDS);

        assertThat(Path.of(path("cancelled"), "_SUCCESS")).doesNotExist();
        assertThat(
                        Files.exists(Path.of(path("cancelled")))
                                ? spark.session()
                                        .read()
                                        .schema("id long")
                                        .json(path("cancelled"))
                                        .count()
                                : 0)
                .isZero();
    }
}
