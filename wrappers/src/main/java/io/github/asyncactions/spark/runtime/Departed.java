package io.github.asyncactions.spark.runtime;

import java.util.LinkedHashSet;

/**
 * The dead actions that have terminated last. A job of theirs may still be on its way to the scheduler: adaptive stages
 * are submitted on threads of Spark's own, which the interrupt of the body does not reach.
 */
final class Departed {

    private static final int MOST = 10_000;

    private final LinkedHashSet<Long> ids = new LinkedHashSet<>();

    synchronized void add(long actionId) {
        ids.add(actionId);
        if (ids.size() > MOST) {
            var oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized boolean contains(long actionId) {
        return ids.contains(actionId);
    }
}
