package io.github.asyncactions.spark.runtime.backend.classic;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The jobs of one action, as the listener bus reports them. Most actions that are queued have none. */
final class JobLog {

    @GuardedBy("this")
    private Set<Integer> all = Set.of();

    @GuardedBy("this")
    private Map<Integer, StartedJob> active = Map.of();

    synchronized void started(StartedJob job) {
        if (all.isEmpty()) {
            all = new TreeSet<>();
            active = new HashMap<>();
        }
        all.add(job.id());
        active.put(job.id(), job);
    }

    synchronized void ended(int jobId) {
        if (!active.isEmpty()) {
            active.remove(jobId);
        }
    }

    /** All jobs so far, in ascending order. */
    synchronized Set<Integer> all() {
        return all.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(all));
    }

    synchronized List<StartedJob> active() {
        return List.copyOf(active.values());
    }
}
