package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.runtime.limits.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The actions that something needs, found by asking what it needs, and what that needs, and so on. Used in one step of
 * the limits.
 */
public final class Needs {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Awaited> next = new ArrayDeque<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Watchers> watched = new ArrayList<>();
    private boolean all = true;

    /** Whatever {@code needed} needs, if it is something that this library knows and is not over. */
    public void add(Object needed) {
        if (needed instanceof Awaited awaited && !awaited.isOver() && seen.add(awaited)) {
            next.add(awaited);
        }
    }

    /** Needs the end of this task. */
    void add(Task task) {
        tasks.add(task);
    }

    /** These tell when something more is needed. */
    public void watch(Watchers watchers) {
        watched.add(watchers);
    }

    /** One of what is added may be enough. */
    public void anyIsEnough() {
        all = false;
    }

    /** Asks all that has been added so far. */
    public Needs collect() {
        for (Awaited awaited = next.poll(); awaited != null; awaited = next.poll()) {
            awaited.needs(this);
        }
        return this;
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Watchers> watched() {
        return watched;
    }

    /** Whether {@code one} is among what is needed, and not over. */
    public boolean include(Object one) {
        return seen.contains(one);
    }

    /** Whether all tasks have to end. */
    boolean areAllNeeded() {
        return all;
    }
}
