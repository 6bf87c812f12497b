package io.github.asyncactions.spark;

import java.util.concurrent.Semaphore;
import org.apache.spark.sql.SparkSession;

/** Another part of the program, which submits as fast as it can: the queue is never empty. */
final class Traffic implements AutoCloseable {

    private static final int QUEUED = 200;

    private final Semaphore room = new Semaphore(QUEUED);
    private final Thread thread;
    private volatile boolean closed;

    Traffic(SparkSession session) {
        thread = new Thread(
                () -> {
                    while (true) {
                        room.acquireUninterruptibly();
                        if (closed) {
                            room.release();
                            return;
                        }
                        SparkActions.submit(session, () -> 1).whenComplete((one, failure) -> room.release());
                    }
                },
                "traffic");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until all that it has submitted has ended. */
    @Override
    public void close() {
        closed = true;
        room.acquireUninterruptibly(QUEUED);
        room.release(QUEUED);
    }
}
