package io.github.asyncactions.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.Dependency;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag$;

/**
 * Holds up Spark's scheduler, so that submitting can be measured without the cost of running: jobs that are submitted
 * while it is closed wait in the scheduler's event queue.
 */
final class Gate {

    private Gate() {}

    /** Calls {@code body} while nothing of Spark's scheduler moves; what it has submitted may still run afterwards. */
    static <T> T shutFor(SparkContext context, Callable<T> body) throws Exception {
        CountDownLatch shut = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        Plug plug = new Plug(context, () -> {
            shut.countDown();
            await(opened);
        });
        JavaFutureAction<Long> held = JavaRDD.fromRDD(plug, ClassTag$.MODULE$.<Integer>apply(Integer.class))
                .countAsync();
        shut.await();
        try {
            return body.call();
        } finally {
            opened.countDown();
            held.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Spark's scheduler asks for the preferred locations of each partition, on its one thread. */
    private static final class Plug extends RDD<Integer> {

        private static final long serialVersionUID = 1;

        private final transient Runnable block;

        Plug(SparkContext context, Runnable block) {
            super(context, none(), ClassTag$.MODULE$.<Integer>apply(Integer.class));
            this.block = block;
        }

        @SuppressWarnings("unchecked")
        private static Seq<Dependency<?>> none() {
            return (Seq<Dependency<?>>) (Seq<?>) scala.collection.immutable.Nil$.MODULE$;
        }

        @Override
        public Seq<String> getPreferredLocations(Partition split) {
            block.run();
            return super.getPreferredLocations(split);
        }

        @Override
        public Partition[] getPartitions() {
            return new Partition[] {() -> 0};
        }

        @Override
        public Iterator<Integer> compute(Partition split, TaskContext context) {
            return scala.collection.Iterator$.MODULE$.empty();
        }
    }
}
