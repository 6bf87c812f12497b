package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The body of an action until that has ended, and from its start on where it runs. */
final class Work<T> {

    private volatile @Nullable Body<? extends T> body;
    private volatile @Nullable Execution execution;
    /** Of the attempts before this one, in ascending order. */
    private volatile Set<Integer> pastJobs = Set.of();

    Work(Body<? extends T> body) {
        this.body = body;
    }

    /** Takes the body for {@code mine} to run it; null if the action has ended, or another thread was first. */
    @Nullable
    Body<? extends T> begin(Execution mine, BooleanSupplier hasEnded) {
        AtomicReference<@Nullable Body<? extends T>> code = new AtomicReference<>();
        Limits.shared().step(() -> {
            if (execution == null && !hasEnded.getAsBoolean()) {
                execution = mine;
                code.set(body); // In this step: a cancel drops it.
            }
        });
        return code.get();
    }

    /** The attempt is over, and another one will begin. */
    void renew() {
        Execution past = execution;
        if (past != null) {
            past.terminate();
            pastJobs = jobIds();
            execution = null;
        }
    }

    /** Of all attempts, in ascending order. */
    Set<Integer> jobIds() {
        Set<Integer> past = pastJobs;
        Set<Integer> now = jobs().ids();
        if (past.isEmpty()) {
            return now;
        }
        Set<Integer> all = new TreeSet<>(past);
        all.addAll(now);
        return Collections.unmodifiableSet(all);
    }

    /** The action has ended. */
    void drop() {
        body = null;
    }

    @Nullable
    CallerContext context() {
        Body<? extends T> known = body;
        return known == null ? null : known.context();
    }

    boolean hasStarted() {
        return execution != null;
    }

    void stop(String reason, boolean interrupt) {
        Execution running = execution;
        if (running != null) {
            running.stop(reason, interrupt);
        }
    }

    void cancelJobs(String reason) {
        Execution running = execution;
        if (running != null) {
            running.cancelJobs(reason);
        }
    }

    void terminate() {
        Execution past = execution;
        if (past != null) {
            past.terminate();
        }
    }

    /** The thread that the body is on. */
    @Nullable
    Thread thread() {
        Execution running = execution;
        return running == null ? null : running.thread();
    }

    ActionJobs jobs() {
        Execution running = execution;
        return running == null ? ActionJobs.NONE : running.jobs();
    }

    /** What has to end beside the body. In a step of the limits. */
    void needs(Needs needs) {
        Body<? extends T> code = body;
        StagedCode<? extends T> staged = code == null ? null : code.staged();
        if (staged != null) {
            staged.needs(needs);
        }
    }
}
