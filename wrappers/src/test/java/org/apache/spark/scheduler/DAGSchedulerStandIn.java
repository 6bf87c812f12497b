package org.apache.spark.scheduler;

import java.util.concurrent.CountDownLatch;

/** Looks in a stack as Spark's own class does where it waits for a job. */
public final class DAGSchedulerStandIn {

    private DAGSchedulerStandIn() {}

    public static void awaitJob(CountDownLatch job) throws InterruptedException {
        job.await();
    }
}
