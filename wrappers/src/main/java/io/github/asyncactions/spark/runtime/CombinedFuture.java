package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One future of several actions: however it ends, those of them that have not ended are stopped. */
final class CombinedFuture<T> extends StoppableFuture<T> {

    private final String description;
    private final List<? extends ActionFuture<?>> parts;
    private final AtomicBoolean ended = new AtomicBoolean();
    /** How it ended. */
    private volatile @Nullable State outcome;

    private CombinedFuture(String description, List<? extends ActionFuture<?>> parts) {
        this.description = description;
        this.parts = parts;
    }

    /** The results of all, in order; or the failure that came first in time. */
    static <R> ActionFuture<List<R>> allOf(
            String description, Collection<? extends ActionFuture<? extends R>> actions) {
        List<ActionFuture<? extends R>> parts = List.copyOf(actions);
        CombinedFuture<List<R>> all = new CombinedFuture<>(description, parts);
        Object[] results = new Object[parts.size()];
        AtomicInteger missing = new AtomicInteger(parts.size());
        if (parts.isEmpty()) {
            all.end(State.SUCCEEDED, List.of(), null);
        }
        for (int i = 0; i < results.length; i++) {
            int index = i;
            parts.get(i).whenComplete((result, failure) -> {
                if (failure != null) {
                    all.end(State.FAILED, null, failure);
                    return;
                }
                results[index] = result;
                if (missing.decrementAndGet() == 0) {
                    all.end(State.SUCCEEDED, listOf(results), null);
                }
            });
        }
        return all;
    }

    @SuppressWarnings("unchecked") // They come from the parts, each of which gives an R.
    private static <R> List<R> listOf(Object[] results) {
        return (List<R>) Collections.unmodifiableList(Arrays.asList(results));
    }

    /** The first result; or, if there is none, the first failure with the others suppressed. */
    static <R> ActionFuture<R> firstOf(String description, Collection<? extends ActionFuture<? extends R>> actions) {
        List<ActionFuture<? extends R>> parts = List.copyOf(actions);
        CombinedFuture<R> first = new CombinedFuture<>(description, parts);
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger missing = new AtomicInteger(parts.size());
        for (ActionFuture<? extends R> part : parts) {
            part.whenComplete((result, failure) -> {
                if (failure == null) {
                    first.end(State.SUCCEEDED, result, null);
                    return;
                }
                failures.add(failure);
                if (missing.decrementAndGet() == 0) {
                    first.end(State.FAILED, null, withSuppressed(failures));
                }
            });
        }
        return first;
    }

    private static Throwable withSuppressed(Collection<Throwable> failures) {
        Throwable first = failures.iterator().next();
        failures.stream().distinct().skip(1).forEach(first::addSuppressed);
        return first;
    }

    /** The parts have come to this. */
    private void end(State how, @Nullable T value, @Nullable Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            settle(how, true);
            finish(how, value, failure);
        }
    }

    @Override
    boolean endEarly(State how, boolean interrupt, @Nullable T value, @Nullable Throwable failure) {
        if (!ended.compareAndSet(false, true)) {
            awaitCompletion();
            return false;
        }
        settle(how, interrupt);
        finish(how, value, failure);
        return true;
    }

    private void settle(State how, boolean interrupt) {
        completing();
        outcome = how;
        stopTimers();
        parts.forEach(part -> part.cancel(interrupt));
    }

    @Override
    @Nullable
    ActionExecutor executor() {
        ActionExecutor any = null;
        for (ActionFuture<?> part : parts) {
            ActionExecutor executor = part instanceof StoppableFuture<?> stoppable ? stoppable.executor() : null;
            if (executor != null && !part.isDone()) {
                return executor; // which has not stopped
            }
            any = executor != null ? executor : any;
        }
        return any;
    }

    @Override
    String timeoutMessage(Duration limit) {
        long open = parts.stream().filter(part -> !part.isDone()).count();
        return description + " timed out after " + ProgressView.seconds(limit) + ", when " + open + " of "
                + parts.size() + " actions had not ended";
    }

    @Override
    boolean help() {
        boolean helped = false;
        for (ActionFuture<?> part : parts) {
            helped |= !isDone() && part instanceof StoppableFuture<?> stoppable && stoppable.help();
        }
        return helped;
    }

    // ---- what the user sees --------------------------------------------------------------------------------------

    @Override
    public String description() {
        return description;
    }

    @Override
    public Set<Integer> jobIds() {
        Set<Integer> ids = new TreeSet<>();
        parts.forEach(part -> ids.addAll(part.jobIds()));
        return Collections.unmodifiableSet(ids);
    }

    @Override
    public ActionProgress progress() {
        List<ActionProgress> all = parts.stream().map(ActionFuture::progress).toList();
        return new ActionProgress(
                state(all),
                sum(all, ActionProgress::jobs),
                sum(all, ActionProgress::stages),
                sum(all, ActionProgress::doneTasks),
                sum(all, ActionProgress::runningTasks),
                sum(all, ActionProgress::totalTasks),
                outcome == State.SUCCEEDED // The first of several: the others are not at their ends.
                        ? 1
                        : all.stream()
                                .mapToDouble(ActionProgress::fraction)
                                .average()
                                .orElse(1),
                all.stream()
                        .map(ActionProgress::queueTime)
                        .min(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                all.stream()
                        .map(ActionProgress::runTime)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
    }

    private State state(List<ActionProgress> all) {
        State end = outcome;
        if (end != null) {
            return end;
        }
        return all.stream().allMatch(part -> part.state() == State.QUEUED) ? State.QUEUED : State.RUNNING;
    }

    private static int sum(List<ActionProgress> all, ToIntFunction<ActionProgress> number) {
        return all.stream().mapToInt(number).sum();
    }

    @Override
    public CompletableFuture<Void> terminated() {
        CompletableFuture<?>[] all =
                parts.stream().map(ActionFuture::terminated).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(CompletableFuture.allOf(all), handle((result, failure) -> true));
    }

    @Override
    public String toString() {
        long done = parts.stream().filter(CompletableFuture::isDone).count();
        return description + " [" + done + "/" + parts.size() + " actions]";
    }
}
