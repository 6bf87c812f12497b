package io.github.asyncactions.spark.runtime;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The Spark jobs of one action, as the listener bus reports them. Most actions that are queued have none. */
final class JobLog {

    private Set<Integer> all = Set.of();
    private Set<Integer> active = Set.of();

    synchronized void started(int jobId) {
        if (all.isEmpty()) {
            all = new TreeSet<>();
            active = new HashSet<>();
        }
        all.add(jobId);
        active.add(jobId);
    }

    synchronized void ended(int jobId) {
        if (active.contains(jobId)) {
            active.remove(jobId);
        }
    }

    /** All jobs so far, in ascending order. */
    synchronized Set<Integer> all() {
        return all.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(all));
    }

    synchronized Set<Integer> active() {
        return Set.copyOf(active);
    }
}
