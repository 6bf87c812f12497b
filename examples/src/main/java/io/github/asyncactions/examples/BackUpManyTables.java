package io.github.asyncactions.examples;

import io.github.asyncactions.spark.SparkActions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** The same for many inputs, so many at a time, up to the first failure. */
public final class BackUpManyTables {

    private BackUpManyTables() {}

    public static void main(String[] args) throws Exception {
        Path backup = Path.of(args.length > 0 ? args[0] : "target/backup");
        try (SparkSession spark = LocalSpark.open()) {
            List<String> tables =
                    IntStream.range(0, 20).mapToObj(n -> "table" + n).toList();
            tables.forEach(table -> spark.range(10).createOrReplaceTempView(table));

            List<Long> rows = SparkActions.forEach(spark, tables, 3, table -> {
                        spark.table(table)
                                .write()
                                .mode("overwrite")
                                .json(backup.resolve(table).toString());
                        return spark.table(table).count();
                    })
                    .join();

            System.out.println(rows.size() + " tables are backed up, "
                    + rows.stream().mapToLong(Long::longValue).sum() + " rows");
        }
    }
}
