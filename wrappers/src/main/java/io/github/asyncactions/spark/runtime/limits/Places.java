package io.github.asyncactions.spark.runtime.limits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts the tasks that are at work, and the places that waiting bodies keep.
 *
 * <p>A waiting body keeps a place under each of its limits. At most one task at a time uses it: a running one that the
 * body waits for, under the limits that both are under. A task uses the place of one body at most. The places that
 * nothing uses stay free for those who wait.
 *
 * <p>Tasks are assigned to places as they come. Another assignment would sometimes leave fewer places unused, and let
 * more tasks start. They start later, but there is no deadlock: if nothing is at work, then some body waits for queued
 * tasks only. Its place is unused, and so one of these starts.
 *
 * <p>Guarded by the {@link Limits}.
 */
final class Places {

    private final Set<Wait> hungry = new LinkedHashSet<>();

    /** {@code change} more times the task counts as at work. */
    void count(Task task, int change) {
        task.limits.forEach(limit -> limit.countAtWork(change));
    }

    /** The waiter is not at work any more, and keeps its place. */
    void keep(Wait wait) {
        count(wait.waiter, -1);
        wait.waiter.limits.forEach(limit -> limit.countKept(1));
    }

    /** The waiter is at work again. */
    void takeBack(Wait wait) {
        Task user = wait.placeUser;
        if (user != null) {
            free(user, wait);
        }
        wait.waiter.limits.forEach(limit -> limit.countKept(-1));
        count(wait.waiter, 1);
        hungry.remove(wait);
        if (user != null) {
            offerPlaceTo(user); // Others may wait for it, too.
        }
    }

    /** Gives the unused place of a waiter to a running task that it waits for. */
    void offerPlaceOf(Wait wait) {
        if (!wait.decided && wait.placeUser == null) {
            Task running = wait.nextRunning();
            if (running != null) {
                use(running, wait);
            }
        }
        updateHungry(wait);
    }

    /** From now on {@code running} uses the place of {@code wait}. */
    void use(Task running, Wait wait) {
        wait.placeUser = running;
        running.usesPlaceOf = wait;
        shared(running, wait).forEach(limit -> limit.countKept(-1));
        hungry.remove(wait);
    }

    /** {@code task} uses nobody's place any more. */
    void stopUsing(Task task) {
        Wait wait = task.usesPlaceOf;
        if (wait != null) {
            free(task, wait);
            offerPlaceOf(wait);
        }
    }

    /** Has to be called when something that {@code wait} waits for comes into the queue, or leaves it. */
    void updateHungry(Wait wait) {
        if (wait.isHungry()) {
            hungry.add(wait);
        } else {
            hungry.remove(wait);
        }
    }

    /** The waits whose place is unused although something that they wait for is queued; the oldest first. */
    List<Wait> hungry() {
        return hungry.isEmpty() ? List.of() : List.copyOf(hungry);
    }

    /** Gives a running task the unused place of one of those who wait for it. */
    private void offerPlaceTo(Task running) {
        for (Wait wait : running.awaitedBy()) {
            if (!wait.decided && wait.placeUser == null) {
                use(running, wait);
                return;
            }
        }
    }

    private static void free(Task user, Wait wait) {
        shared(user, wait).forEach(limit -> limit.countKept(1));
        wait.placeUser = null;
        user.usesPlaceOf = null;
    }

    private static Collection<Limit> shared(Task user, Wait wait) {
        List<Limit> both = new ArrayList<>(wait.waiter.limits);
        both.retainAll(user.limits);
        return both;
    }
}
