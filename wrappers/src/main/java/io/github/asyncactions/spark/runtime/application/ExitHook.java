package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.threads.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task when the JVM exits: with Hadoop's hooks, which run one after another, ahead of the one with which Spark
 * stops its contexts; as a plain hook of the JVM where Hadoop is absent, as beside a Connect client.
 */
final class ExitHook {

    private static final Logger LOG = LoggerFactory.getLogger(ExitHook.class);

    private final Runnable task;
    private @Nullable Thread plain;

    ExitHook(Runnable task) {
        this.task = task;
    }

    /**
     * Registers it.
     *
     * @param limit how long the task may take
     * @throws IllegalStateException if the JVM exits already
     */
    void register(Duration limit) {
        try {
            Hadoop.add(task, limit);
        } catch (LinkageError noHadoop) {
            LOG.debug("Without Hadoop, there is no Spark either to run ahead of", noHadoop);
            Thread thread = DaemonThreads.named("asyncactions-exit").newThread(task);
            Runtime.getRuntime().addShutdownHook(thread);
            plain = thread;
        }
    }

    void remove() {
        try {
            if (plain == null) {
                Hadoop.remove(task);
            } else {
                Runtime.getRuntime().removeShutdownHook(plain);
            }
        } catch (IllegalStateException exiting) {
            LOG.debug("The JVM exits already", exiting);
        }
    }

    /** Loaded only where it is asked for. */
    private static final class Hadoop {

        /** That of Spark's own hook is 30 above the file systems'. */
        private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;

        static void add(Runnable task, Duration limit) {
            ShutdownHookManager.get()
                    .addShutdownHook(task, PRIORITY, TimeUnit.MILLISECONDS.convert(limit), TimeUnit.MILLISECONDS);
        }

        static void remove(Runnable task) {
            ShutdownHookManager.get().removeShutdownHook(task);
        }
    }
}
