package io.github.asyncactions.examples;

import io.github.asyncactions.spark.ActionScope;
import io.github.asyncactions.spark.AsyncDataset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/** Streaming: several writes of one micro-batch at once, all of which have ended when the batch is committed. */
public final class WriteEachBatch {

    private WriteEachBatch() {}

    /** @param args the directory to write to; else a new one */
    public static void main(String[] args) throws Exception {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("batches");
        try (SparkSession spark = LocalSpark.open()) {
            StreamingQuery query = spark.readStream()
                    .format("rate-micro-batch")
                    .option("rowsPerBatch", 100)
                    .load()
                    .writeStream()
                    .option(
                            "checkpointLocation",
                            directory.resolve("checkpoint").toString())
                    .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) -> write(batch, id, directory))
                    .start();
            while (query.isActive() && !Files.exists(directory.resolve("checkpoint/commits/1"))) {
                query.awaitTermination(100);
            }
            query.stop();
            System.out.println(
                    spark.read().json(directory + "/all/batch=0").count() + " rows in the first batch, of which "
                            + spark.read().json(directory + "/even/batch=0").count() + " are even");
        }
    }

    private static void write(Dataset<Row> batch, long id, Path directory) throws InterruptedException {
        batch.persist(); // else each write computes the batch anew
        try (ActionScope scope = ActionScope.open(batch.sparkSession())) {
            writeTo(directory.resolve("all"), batch, id);
            writeTo(directory.resolve("even"), batch.filter("value % 2 = 0"), id);
            scope.join(); // a failure fails the batch: it is not committed, and a restart repeats it
        } finally {
            batch.unpersist();
        }
    }

    /** To a directory of its own, which a repeated batch overwrites. */
    private static void writeTo(Path table, Dataset<Row> rows, long id) {
        AsyncDataset.of(rows)
                .write()
                .mode("overwrite")
                .format("json")
                .saveAsync(table.resolve("batch=" + id).toString());
    }
}
