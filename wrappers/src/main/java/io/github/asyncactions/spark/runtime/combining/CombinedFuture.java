package io.github.asyncactions.spark.runtime.combining;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.FailureLog;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Termination;
import io.github.asyncactions.spark.runtime.action.Texts;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One future of several actions: however it ends, those of them that have not ended are stopped. */
public final class CombinedFuture<T extends @Nullable Object> extends StoppableFuture<T> {

    private final String description;
    private final @Nullable FailureLog failureLog;
    private final Parts parts = new Parts(this);
    private final Termination termination = new Termination();
    /** Says what the parts come to; gone when this has ended. In steps of the limits. */
    private @Nullable Rule<T> rule;

    private boolean complete;

    CombinedFuture(String description, @Nullable FailureLog failureLog, Rule<T> rule) {
        this.description = description;
        this.failureLog = failureLog;
        this.rule = rule;
    }

    /** What several outcomes come to. Asked in steps of the limits. */
    interface Rule<T extends @Nullable Object> {

        /** A part has ended: what that decides, or null. */
        @Nullable
        Outcome<T> ended(StoppableFuture<?> part, Outcome<?> outcome);

        /** All parts have ended, and none of them has decided. */
        Outcome<T> allEnded();

        /** Whether the end of one part may be enough. */
        boolean isOneEnough();
    }

    /** Combines actions that are there. */
    static <T extends @Nullable Object> CombinedFuture<T> of(
            String description, Collection<? extends ActionFuture<?>> actions, Rule<T> rule) {
        List<StoppableFuture<?>> all = List.copyOf(actions).stream()
                .<StoppableFuture<?>>map(action -> (StoppableFuture<?>) action)
                .toList();
        FailureLog log = all.isEmpty() ? null : all.get(0).failureLog();
        CombinedFuture<T> whole = new CombinedFuture<>(description, log, rule);
        Ending.run(ending -> {
            all.forEach(part -> whole.add(part, ending));
            whole.seal(ending);
        });
        return whole;
    }

    /** Takes one more part. In a step of the limits. */
    public void add(StoppableFuture<?> part, Ending ending) {
        part.seen();
        parts.take(part, ending);
        Outcome<?> outcome = part.outcome();
        if (outcome != null) {
            partEnded(part, outcome, ending);
        }
    }

    /** There are no more parts. In a step of the limits. */
    public void seal(Ending ending) {
        complete = true;
        endIfAllEnded(ending);
    }

    void partEnded(StoppableFuture<?> part, Outcome<?> outcome, Ending ending) {
        Rule<T> deciding = rule;
        Outcome<T> decision = deciding == null ? null : deciding.ended(part, outcome);
        if (decision != null) {
            ending.end(this, decision, true);
        } else {
            endIfAllEnded(ending);
        }
    }

    private void endIfAllEnded(Ending ending) {
        Rule<T> deciding = rule;
        if (deciding != null && complete && parts.haveAllEnded()) {
            ending.end(this, deciding.allEnded(), true);
        }
    }

    @Override
    protected void ending(Ending ending) {
        rule = null;
        complete = true;
        parts.stopAll(requireNonNull(outcome()).reasonForOthers(descriptionLater()), interrupts(), ending);
        if (comesToRest()) {
            leaveGroups();
        }
    }

    /** Whether it has just come to rest, since all of its parts have. */
    boolean comesToRest() {
        boolean now = hasOutcome() && parts.areAllAtRest() && !termination.isOver();
        if (now) {
            termination.complete(null);
        }
        return now;
    }

    @Override
    protected void stopWork() {
        // The parts are stopped, each by itself.
    }

    @Override
    public boolean isAtRest() {
        return termination.isOver();
    }

    @Override
    public void needs(Needs needs) {
        Rule<T> deciding = rule;
        if (deciding != null && deciding.isOneEnough()) {
            needs.anyIsEnough();
        }
        parts.collect(needs);
    }

    // ---- what the user sees --------------------------------------------------------------------------------------

    @Override
    public @Nullable FailureLog failureLog() {
        return failureLog;
    }

    @Override
    protected String timeoutMessage(Duration limit) {
        return description + " timed out after " + Texts.seconds(limit) + ", when " + parts + " had ended";
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Supplier<String> descriptionLater() {
        String words = description;
        return () -> words;
    }

    @Override
    public Set<Integer> jobIds() {
        return Collections.unmodifiableSet(parts.jobIds());
    }

    @Override
    public State lifeState() {
        return state(parts.progress());
    }

    private State state(ProgressSum all) {
        Outcome<T> end = outcome();
        return end != null ? end.state() : all.areAllQueued() ? State.QUEUED : State.RUNNING;
    }

    @Override
    public ActionProgress look() {
        ProgressSum all = parts.progress();
        return all.in(state(all));
    }

    @Override
    public CompletableFuture<Void> terminated() {
        return termination.asFuture();
    }

    @Override
    public String toString() {
        Outcome<T> end = outcome();
        String state = end == null
                ? "running"
                : Texts.state(end.state()) + (end.failure() == null ? "" : ": " + Texts.describe(end.failure()));
        return description + " [" + state + "; " + parts + " have ended]";
    }
}
