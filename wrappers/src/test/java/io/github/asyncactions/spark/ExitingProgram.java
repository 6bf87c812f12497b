package io.github.asyncactions.spark;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.sql.SparkSession;

/**
 * A program that is told to exit. It writes a line for what happens, each as it happens. Arguments: for how many
 * seconds its actions may go on, and whether there are any.
 */
final class ExitingProgram {

    private ExitingProgram() {}

    public static void main(String[] args) throws Exception {
        LocalSpark spark = new LocalSpark();
        SparkSession session = spark.session();
        session.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onApplicationEnd(SparkListenerApplicationEnd end) {
                say("Spark has stopped");
            }
        });
        SparkActions actions = SparkActions.of(session);
        Duration patience = Duration.ofSeconds(Long.parseLong(args[0]));
        actions.shutdownOnExit(patience);
        actions.shutdownOnExit(patience);
        say("ran " + actions.submit(() -> session.range(5).count()).join());
        if (Boolean.parseBoolean(args[1])) {
            CountDownLatch exiting = new CountDownLatch(1);
            actions.submitVoid("in time", () -> {
                exiting.await();
                say("in time " + session.range(7).count());
            });
            ActionFuture<Long> endless = actions.submit("endless", () -> session.range(0, Long.MAX_VALUE, 1, 2)
                    .filter("hash(id) = 0")
                    .count());
            endless.whenComplete((count, failure) -> say("endless ended"));
            Runtime.getRuntime().addShutdownHook(new Thread(exiting::countDown));
            while (endless.progress().runningTasks() == 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        say("ready");
        new CountDownLatch(1).await();
    }

    private static void say(String line) {
        System.out.println("> " + line);
    }
}
