package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The failures that fail a scope, in the order of time. That of an action which the code of another member has
 * submitted is that code's affair while it runs: it is one of the scope's only if that code does not look at it.
 * Changed in steps of the limits.
 */
final class ScopeFailures {

    private final List<Failed> all = new ArrayList<>();
    /** Whose code has submitted them; until they have ended. */
    private final Map<StoppableFuture<?>, Action<?>> submitters = new HashMap<>();
    /** By the action whose code has submitted what has failed, and still runs. */
    private final Map<Action<?>, List<Failed>> held = new HashMap<>();

    /** @param member that has failed; null for the scope itself */
    record Failed(@Nullable StoppableFuture<?> member, Throwable failure) {}

    void add(StoppableFuture<?> member, @Nullable Action<?> submitter) {
        if (submitter != null) {
            submitters.put(member, submitter);
        }
    }

    /** {@code member} has ended, perhaps with a failure of its own. */
    void ended(StoppableFuture<?> member, @Nullable Throwable failure) {
        Action<?> submitter = submitters.remove(member);
        List<Failed> ofItsCode = member instanceof Action<?> action ? held.remove(action) : null;
        if (ofItsCode != null) {
            ofItsCode.removeIf(one -> one.member() != null && one.member().isSeen());
            all.addAll(ofItsCode);
        }
        if (failure != null && all.stream().noneMatch(known -> known.failure() == failure)) {
            Failed failed = new Failed(member, failure);
            if (submitter != null && !submitter.hasOutcome()) {
                held.computeIfAbsent(submitter, none -> new ArrayList<>()).add(failed);
            } else {
                all.add(failed);
            }
        }
    }

    /** {@code member} is tried again: what failed of this attempt is its own affair. */
    void forget(Action<?> member) {
        held.remove(member);
    }

    void timedOut(TimeoutException failure) {
        all.add(new Failed(null, failure));
    }

    /** How many are of members. */
    int count() {
        return (int) all.stream().filter(one -> one.member() != null).count();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Throwable first() {
        return all.get(0).failure();
    }

    List<Failed> copy() {
        return List.copyOf(all);
    }

    /** The first as the cause, the others suppressed. Not in a step: descriptions may be the user's code. */
    static CompletionException asOne(List<Failed> failures) {
        Failed first = failures.get(0);
        StoppableFuture<?> member = first.member();
        String message = member == null
                ? Texts.message(first.failure())
                : member.description() + " failed: " + Texts.describe(first.failure());
        CompletionException one = new CompletionException(message, first.failure());
        failures.stream().skip(1).map(Failed::failure).forEach(one::addSuppressed);
        return one;
    }
}
