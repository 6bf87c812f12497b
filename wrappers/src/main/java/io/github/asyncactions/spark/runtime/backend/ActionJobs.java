package io.github.asyncactions.spark.runtime.backend;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Spark jobs of one action. May be used by any thread; nothing here blocks or throws. */
public interface ActionJobs {

    /** Of an action that has not started. */
    ActionJobs NONE = new PastJobs(Set.of());

    /**
     * Cancels the action's jobs: those that run, and, while the body is on its thread, those that it starts from now
     * on. May be repeated. Once the body has returned, only jobs that are known to be the action's are cancelled, by
     * id.
     *
     * @param reason a clause such as {@code countAsync at Report.java:42 timed out after 30 s}; shown in Spark's UI and
     *     in the failures of the jobs, behind "because", where the running Spark can take one
     */
    void cancel(String reason);

    /**
     * The last thing that the body's own thread does for the action. If the action was stopped, its tag is cancelled a
     * last time; after that, only jobs of its own queries and of Spark ML's pools are. Only the first call has an
     * effect.
     *
     * @param leftOver if not null, jobs of the action's own queries that are left over from its success are cancelled,
     *     also those that start later, but not those that use a cache; and this is called when there is one
     */
    void bodyReturned(boolean stopped, @Nullable Runnable leftOver);

    /** Whether the body has returned and, as far as is known, no job of the action runs. */
    boolean areAtRest();

    /** The ids of all jobs so far, in ascending order. */
    Set<Integer> ids();

    /** Counts the tasks of these jobs. */
    TaskCounts count();

    /** The action has terminated. Jobs of its own that start late are still cancelled if those before were. */
    void close();

    /** Jobs, stages and tasks as Spark's status store has them. */
    record TaskCounts(int stages, int done, int running, int total) {

        public static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0);
    }
}
