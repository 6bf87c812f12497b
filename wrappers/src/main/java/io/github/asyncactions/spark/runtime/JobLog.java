package io.github.asyncactions.spark.runtime;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The Spark jobs of one action, as the listener bus reports them. */
final class JobLog {

    private Set<Integer> all = Set.of();
    private Set<Integer> active = Set.of();

    synchronized void started(int jobId) {
        all = with(all, jobId);
        active = with(active, jobId);
    }

    synchronized void ended(int jobId) {
        if (active.contains(jobId)) {
            Set<Integer> rest = new TreeSet<>(active);
            rest.remove(jobId);
            active = rest;
        }
    }

    /** All jobs so far, in ascending order. */
    synchronized Set<Integer> all() {
        return all;
    }

    synchronized Set<Integer> active() {
        return active;
    }

    private static Set<Integer> with(Set<Integer> ids, int id) {
        TreeSet<Integer> more = new TreeSet<>(ids);
        more.add(id);
        return Collections.unmodifiableSet(more);
    }
}
