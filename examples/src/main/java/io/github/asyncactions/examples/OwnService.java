package io.github.asyncactions.examples;

import io.github.asyncactions.AsyncActions;
import org.apache.spark.sql.SparkSession;

/**
 * A class of your own: the annotation gives it a wrapper, {@code AsyncOwnService}. Its accessor {@code spark()} tells
 * the wrapper where its actions run.
 */
@AsyncActions(methods = {"primesBelow", "countEven"})
public class OwnService {

    private final SparkSession spark;

    public OwnService(SparkSession spark) {
        this.spark = spark;
    }

    public SparkSession spark() {
        return spark;
    }

    /** However many Spark jobs a method starts: cancelling its future stops them all. */
    public long primesBelow(int limit) {
        return spark.range(2, limit)
                .filter("forall(sequence(1, int(sqrt(id))), d -> d = 1 or id % d != 0)")
                .count();
    }

    public long countEven(int limit) {
        return spark.range(limit).filter("id % 2 = 0").count();
    }

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            AsyncOwnService service = AsyncOwnService.of(new OwnService(spark));
            var primes = service.primesBelowAsync(1_000);
            var even = service.countEvenAsync(1_000);
            System.out.println(primes.join() + " primes and " + even.join() + " even numbers below 1000");
        }
    }
}
