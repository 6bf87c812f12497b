package io.github.asyncactions.spark;

import java.util.concurrent.CountDownLatch;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * An RDD whose partitions come when the test says so. Spark asks for them on the thread that starts a job, right before
 * the job starts, and no interrupt ends the wait.
 */
final class HeldRdd<T> extends RDD<T> {

    private static final long serialVersionUID = 1;

    private final transient CountDownLatch asked = new CountDownLatch(1);
    private final transient CountDownLatch released = new CountDownLatch(1);

    private HeldRdd(JavaRDD<T> parent, ClassTag<T> tag) {
        super(parent.rdd(), tag);
    }

    static <T> HeldRdd<T> of(JavaRDD<T> parent, Class<T> type) {
        return new HeldRdd<>(parent, ClassTag$.MODULE$.apply(type));
    }

    void awaitAsked() throws InterruptedException {
        asked.await();
    }

    void release() {
        released.countDown();
    }

    private RDD<T> parent() {
        return firstParent(elementClassTag());
    }

    @Override
    public Partition[] getPartitions() {
        asked.countDown();
        boolean interrupted = false;
        while (true) {
            try {
                released.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return parent().partitions();
    }

    @Override
    public Iterator<T> compute(Partition split, TaskContext context) {
        return parent().iterator(split, context);
    }
}
