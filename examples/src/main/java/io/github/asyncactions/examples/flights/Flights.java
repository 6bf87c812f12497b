package io.github.asyncactions.examples.flights;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The flights and the questions one can ask of them: plain Spark, and nothing but the schema is read here. */
final class Flights {

    private static final List<String> COLUMNS = List.of("date", "delay", "distance", "origin", "destination");

    private final SparkSession spark;
    private final Arguments arguments;
    private final Dataset<Row> flights;

    private Flights(SparkSession spark, Arguments arguments, Dataset<Row> flights) {
        this.spark = spark;
        this.arguments = arguments;
        this.flights = flights;
    }

    static Flights open(SparkSession spark, Arguments arguments) throws Arguments.Invalid {
        Dataset<Row> flights;
        try {
            flights = spark.read().parquet(arguments.flights().toString());
        } catch (Exception e) { // Scala throws checked exceptions undeclared
            throw unreadable(arguments.flights(), e);
        }
        if (!Arrays.asList(flights.columns()).containsAll(COLUMNS)) {
            throw new Arguments.Invalid(arguments.flights().toAbsolutePath() + " has the columns "
                    + List.of(flights.columns()) + "; flights have " + COLUMNS + ".");
        }
        return new Flights(spark, arguments, flights);
    }

    /** @throws Arguments.Invalid if this failure of an action is one of reading the data */
    void requireReadable(Throwable failure) throws Arguments.Invalid {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable problem
                    && String.valueOf(problem.getCondition()).startsWith("FAILED_READ_FILE")) {
                throw unreadable(arguments.flights(), cause);
            }
        }
    }

    private static Arguments.Invalid unreadable(Path flights, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new Arguments.Invalid(flights.toAbsolutePath() + " can't be read as Parquet: " + firstLine(cause));
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    Dataset<Row> all() {
        return flights;
    }

    Dataset<Row> worstOrigins() {
        Dataset<Row> airports = spark.read()
                .schema("iata string, name string")
                .option("header", "true")
                .csv(path());
        return flights.groupBy("origin")
                .agg(round(avg("delay"), 1).as("delay"), count(lit(1)).as("flights"))
                .filter("flights >= 100")
                .join(airports, col("origin").equalTo(col("iata")))
                .select("origin", "name", "delay", "flights")
                .orderBy(desc("delay"));
    }

    Dataset<Row> delayByHour() {
        return flights.groupBy(substring(col("date"), 5, 2).as("hour"))
                .agg(round(avg("delay"), 1).as("delay"), count(lit(1)).as("flights"))
                .filter("flights >= 100")
                .orderBy("hour");
    }

    Dataset<Row> withMonth() {
        return flights.withColumn("month", substring(col("date"), 1, 2));
    }

    /** The state of each airport. Its name may hold commas, so the columns are counted from the right. */
    JavaRDD<String> states() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .textFile(path())
                .filter(line -> !line.startsWith("iata"))
                .map(line -> line.split(","))
                .map(columns -> columns[columns.length - 4]);
    }

    /** How many flights leave from a state, and how late, as JSON. */
    String ofState(String state) {
        Dataset<Row> airports = spark.read()
                .text(path())
                .select(split(col("value"), ",").as("columns"))
                .select(
                        col("columns").getItem(0).as("iata"),
                        element_at(col("columns"), -4).as("state"));
        return flights.join(airports, col("origin").equalTo(col("iata")))
                .filter(col("state").equalTo(state))
                .agg(count(lit(1)).as("flights"), round(avg("delay"), 1).as("delay"))
                .withColumn("state", lit(state))
                .toJSON()
                .first();
    }

    /** Flights with what their delay may be predicted from, for training. */
    Dataset<Row> training() {
        return features().filter("pmod(hash(date, origin, destination), 10) < 8");
    }

    /** The others, to judge the model by. */
    Dataset<Row> test() {
        return features().filter("pmod(hash(date, origin, destination), 10) >= 8");
    }

    private Dataset<Row> features() {
        Dataset<Row> numbers = flights.withColumn(
                        "hour", substring(col("date"), 5, 2).cast("double"))
                .withColumn("month", substring(col("date"), 1, 2).cast("double"))
                .withColumn("label", col("delay").cast("double"));
        return new VectorAssembler()
                .setInputCols(new String[] {"hour", "month", "distance"})
                .setOutputCol("features")
                .transform(numbers);
    }

    /**
     * Each flight with each other one: nobody will see the end of this. In one task, so that it leaves the other cores
     * alone; and behind a shuffle, whose reader looks after each row whether the task was killed, while that of Parquet
     * looks after each batch.
     */
    Dataset<Row> allPairs() {
        Dataset<Row> others = flights.select(col("delay").as("other"));
        return flights.repartition(1).crossJoin(others).filter("hash(delay, other) = 0");
    }

    private String path() {
        return arguments.airports().toString();
    }
}
