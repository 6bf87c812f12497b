package io.github.asyncactions.spark.runtime.combining;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.FailureLog;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.combining.CombinedFuture.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways to make one future of several. */
public final class Combining {

    private Combining() {}

    /** The results of all, in order; or the failure that came first in time. */
    public static <R extends @Nullable Object> ActionFuture<List<R>> allOf(
            String description, Collection<? extends ActionFuture<? extends R>> actions) {
        List<ActionFuture<? extends R>> all = List.copyOf(actions);
        return CombinedFuture.of(description, all, new All<>(all));
    }

    /** The results of parts that are added later, which are taken from {@code parts}. */
    public static <R extends @Nullable Object> CombinedFuture<List<R>> allOfMany(
            String description, FailureLog failureLog, List<ActionFuture<? extends R>> parts) {
        return new CombinedFuture<>(description, failureLog, new All<>(parts));
    }

    /** The first result; or, if there is none, the first failure with the others suppressed. */
    public static <R extends @Nullable Object> ActionFuture<R> firstOf(
            String description, Collection<? extends ActionFuture<? extends R>> actions) {
        return CombinedFuture.of(description, actions, new First<R>());
    }

    /** What comes of {@code first}, and then of the one that follows it: see {@link #goOn}. */
    public static <R extends @Nullable Object> CombinedFuture<R> chain(String description, StoppableFuture<?> first) {
        CombinedFuture<R> whole = new CombinedFuture<>(description, first.failureLog(), new Chain<R>());
        Ending.run(ending -> whole.add(first, ending));
        return whole;
    }

    /** The first of {@code chain} has succeeded, and {@code last} decides. */
    public static void goOn(CombinedFuture<?> chain, StoppableFuture<?> last) {
        Ending.run(ending -> {
            Needs needs = new Needs();
            needs.add(last);
            if (needs.collect().include(chain)) {
                throw new IllegalStateException("The function of " + chain.description()
                        + " gave the future of this chain itself, or one that waits for it");
            }
            chain.add(last, ending);
            chain.seal(ending);
        });
    }

    /** The result of the part that was added last. */
    private static final class Chain<R extends @Nullable Object> implements Rule<R> {

        private @Nullable Outcome<?> last;

        @Override
        public @Nullable Outcome<R> ended(StoppableFuture<?> part, Outcome<?> outcome) {
            last = outcome;
            return outcome.failure() == null ? null : Outcome.ofPart(part, outcome);
        }

        @Override
        @SuppressWarnings("unchecked") // It comes from the last part, which gives an R.
        public Outcome<R> allEnded() {
            return Outcome.of((R) requireNonNull(last).value(), null);
        }

        @Override
        public boolean isOneEnough() {
            return false;
        }
    }

    /** All results, or the first failure. */
    private record All<R extends @Nullable Object>(List<ActionFuture<? extends R>> parts) implements Rule<List<R>> {

        @Override
        public @Nullable Outcome<List<R>> ended(StoppableFuture<?> part, Outcome<?> outcome) {
            return outcome.failure() == null ? null : Outcome.ofPart(part, outcome);
        }

        @Override
        @SuppressWarnings("unchecked") // They come from the parts, each of which gives an R.
        public Outcome<List<R>> allEnded() {
            Object[] results = parts.stream()
                    .map(part -> ((StoppableFuture<?>) part).outcome())
                    .map(outcome -> outcome == null ? null : outcome.value())
                    .toArray();
            return Outcome.of((List<R>) Collections.unmodifiableList(Arrays.asList(results)), null);
        }

        @Override
        public boolean isOneEnough() {
            return false;
        }
    }

    /** The first result. */
    private static final class First<R extends @Nullable Object> implements Rule<R> {

        private final List<Throwable> failures = new ArrayList<>();
        /** The same, by identity. */
        private final Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        @SuppressWarnings("unchecked") // It comes from a part, each of which gives an R.
        public @Nullable Outcome<R> ended(StoppableFuture<?> part, Outcome<?> outcome) {
            Throwable failure = outcome.failure();
            if (failure == null) {
                return Outcome.of((R) outcome.value(), null);
            }
            if (known.add(failure)) {
                failures.add(failure);
            }
            return null;
        }

        @Override
        public Outcome<R> allEnded() {
            Throwable first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            return Outcome.of(null, first);
        }

        @Override
        public boolean isOneEnough() {
            return true;
        }
    }
}
