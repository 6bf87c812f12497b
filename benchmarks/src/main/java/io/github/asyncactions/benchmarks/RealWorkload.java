package io.github.asyncactions.benchmarks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import io.github.asyncactions.spark.AsyncDataset;
import io.github.asyncactions.spark.AsyncEstimator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A report on real flights: 12 queries, 4 writes and 3 fits; one after another, on a pool by hand, and with ours. */
final class RealWorkload implements Benchmark {

    private static final int THREADS = 8;
    private static final String FLIGHTS = System.getProperty("benchmark.flights", "");

    /** The flights of the examples, unless the property {@code benchmark.flights} names others. */
    private static String flights() {
        return FLIGHTS.isEmpty() ? "../examples/data/flights-250k.parquet" : FLIGHTS;
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        Path out = Files.createTempDirectory("asyncactions-benchmark");
        try (SparkSession spark = Sparks.local(Sparks.cores(), THREADS)) {
            AtomicLong taskMillis = new AtomicLong();
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                    taskMillis.addAndGet(end.taskMetrics().executorRunTime());
                }
            });
            ThreadPoolExecutor pool = Sparks.pool(THREADS);
            Dataset<Row> flights = spark.read().parquet(flights());
            new Comparison(String.format("%,d flights", flights.count()), "s", "s of tasks")
                    .peer("this library", () -> measure(taskMillis, () -> ours(flights, out)))
                    .peer("supplyAsync on a pool", () -> measure(taskMillis, () -> byHand(flights, out, pool)))
                    .peer("one after another", () -> measure(taskMillis, () -> byHand(flights, out, Runnable::run)))
                    .run(1, 15, report);
            pool.shutdown();
        }
    }

    /** A report under way. */
    @FunctionalInterface
    private interface Start {
        List<CompletableFuture<?>> start();
    }

    private static double[] measure(AtomicLong taskMillis, Start report) throws InterruptedException {
        long tasks = taskMillis.get();
        long start = System.nanoTime();
        report.start().forEach(CompletableFuture::join);
        double seconds = Scale.millisSince(start) / 1e3;
        Thread.sleep(200); // for the listener bus to tell of the last tasks
        return new double[] {seconds, (taskMillis.get() - tasks) / 1e3};
    }

    private static List<CompletableFuture<?>> ours(Dataset<Row> flights, Path out) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        queries(flights).forEach(query -> all.add(AsyncDataset.of(query).collectAsync()));
        List<Dataset<Row>> parts = parts(flights);
        for (int i = 0; i < parts.size(); i++) {
            all.add(AsyncDataset.of(parts.get(i))
                    .write()
                    .mode("overwrite")
                    .parquetAsync(out.resolve("part" + i).toString()));
        }
        Dataset<Row> training = training(flights);
        estimators().forEach(estimator -> all.add(AsyncEstimator.of(estimator).fitAsync(training)));
        return all;
    }

    private static List<CompletableFuture<?>> byHand(Dataset<Row> flights, Path out, Executor executor) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        queries(flights).forEach(query -> all.add(CompletableFuture.supplyAsync(query::collectAsList, executor)));
        List<Dataset<Row>> parts = parts(flights);
        for (int i = 0; i < parts.size(); i++) {
            Dataset<Row> part = parts.get(i);
            String path = out.resolve("part" + i).toString();
            all.add(CompletableFuture.runAsync(
                    () -> part.write().mode("overwrite").parquet(path), executor));
        }
        Dataset<Row> training = training(flights);
        estimators()
                .forEach(estimator -> all.add(CompletableFuture.supplyAsync(() -> estimator.fit(training), executor)));
        return all;
    }

    private static List<Dataset<Row>> queries(Dataset<Row> flights) {
        List<Dataset<Row>> queries = new ArrayList<>();
        for (String key : List.of("origin", "destination", "substring(date, 1, 2)", "substring(date, 5, 2)")) {
            Dataset<Row> keyed = flights.withColumn("key", expr(key));
            queries.add(keyed.groupBy("key").count().orderBy(col("count").desc()));
            queries.add(keyed.groupBy("key").avg("delay").orderBy("key"));
            queries.add(
                    keyed.filter("delay > 60").groupBy("key").max("distance").orderBy("key"));
        }
        return queries;
    }

    private static List<Dataset<Row>> parts(Dataset<Row> flights) {
        return List.of(
                flights.filter("delay > 60"),
                flights.filter("distance > 1500"),
                flights.filter("origin < 'C'"),
                flights.filter("substring(date, 1, 2) = '01'"));
    }

    private static List<LinearRegression> estimators() {
        return List.of(
                new LinearRegression().setMaxIter(5),
                new LinearRegression().setMaxIter(5).setRegParam(0.1),
                new LinearRegression().setMaxIter(5).setRegParam(0.1).setElasticNetParam(0.5));
    }

    private static Dataset<Row> training(Dataset<Row> flights) {
        Dataset<Row> numbers = flights.selectExpr(
                "cast(delay as double) label",
                "cast(substring(date, 5, 2) as double) hour",
                "cast(distance as double) miles");
        return new VectorAssembler()
                .setInputCols(new String[] {"hour", "miles"})
                .setOutputCol("features")
                .transform(numbers);
    }
}
