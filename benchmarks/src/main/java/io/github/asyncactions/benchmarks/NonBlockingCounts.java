package io.github.asyncactions.benchmarks;

import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.apache.spark.FutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.AsyncRDDActions;
import scala.concurrent.ExecutionContext;
import scala.concurrent.ExecutionContext$;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * A prototype, to decide whether it is worth its complexity: counts over Spark's non-blocking job submission. One
 * worker lists partitions and submits, in the caller's context and under a tag; it holds no thread while a job runs, so
 * the jobs in flight are bounded by hand; completers complete.
 */
final class NonBlockingCounts {

    private final SparkContext context;
    private final ExecutorService worker;
    private final ExecutorService completers;
    private final ExecutionContext completion;
    private final Semaphore inFlight;
    private long lastTag;

    NonBlockingCounts(SparkContext context, int inFlight) {
        this.context = context;
        this.worker = Sparks.pool(1);
        this.completers = Sparks.pool(1);
        this.completion = ExecutionContext$.MODULE$.fromExecutor(completers);
        this.inFlight = new Semaphore(inFlight);
    }

    CompletableFuture<Long> count(JavaRDD<Integer> rdd) {
        CompletableFuture<Long> future = new CompletableFuture<>();
        Properties callers = copyOf(context.getLocalProperties());
        String tag = "prototype-" + lastTag++;
        worker.execute(() -> submit(rdd, callers, tag, future));
        return future;
    }

    private void submit(JavaRDD<Integer> rdd, Properties callers, String tag, CompletableFuture<Long> future) {
        inFlight.acquireUninterruptibly();
        Properties before = context.getLocalProperties();
        context.setLocalProperties(callers);
        context.addJobTag(tag);
        try {
            FutureAction<Object> job = new AsyncRDDActions<>(rdd.rdd(), rdd.classTag()).countAsync();
            job.onComplete(result -> complete(future, result), completion);
        } catch (RuntimeException | Error e) {
            inFlight.release();
            future.completeExceptionally(e);
        } finally {
            context.setLocalProperties(before);
        }
    }

    private BoxedUnit complete(CompletableFuture<Long> future, Try<Object> result) {
        inFlight.release();
        if (result.isSuccess()) {
            future.complete((Long) result.get());
        } else {
            future.completeExceptionally(result.failed().get());
        }
        return BoxedUnit.UNIT;
    }

    private static Properties copyOf(Properties properties) {
        Properties copy = new Properties();
        properties.stringPropertyNames().forEach(name -> copy.setProperty(name, properties.getProperty(name)));
        return copy;
    }

    void close() {
        worker.shutdown();
        completers.shutdown();
    }
}
