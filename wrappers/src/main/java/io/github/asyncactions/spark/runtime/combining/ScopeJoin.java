package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.CurrentGroup;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.action.Waiting;
import io.github.asyncactions.spark.runtime.action.Words;
import io.github.asyncactions.spark.runtime.combining.ScopeFailures.Failed;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The ways to wait for the actions of a scope, and to end it. */
public final class ScopeJoin {

    private final Scope scope;

    public ScopeJoin(Scope scope) {
        this.scope = scope;
    }

    /** Waits until all members have ended, cancels the rest after a failure, and throws that failure. */
    public void join() throws InterruptedException {
        refuseMembers();
        scope.stopAtFirst(false);
        await(scope::haveAllEnded);
        CompletionException failed = failure();
        if (failed != null) {
            throw failed;
        }
        throwIfCancelled();
    }

    /** Waits until all members have ended, and gives them in the order in which they were submitted. */
    public List<ActionFuture<?>> joinAll() throws InterruptedException {
        refuseMembers();
        await(scope::haveAllEnded);
        return List.copyOf(membersSeen());
    }

    /** Waits for the first success, and cancels the rest. */
    public ActionFuture<?> first() throws InterruptedException {
        refuseMembers();
        scope.stopAtFirst(true);
        await(() -> scope.firstSuccess != null || scope.haveAllEnded());
        StoppableFuture<?> winner = scope.firstSuccess;
        if (winner != null) {
            membersSeen(); // Those that failed before are the price of being quick.
            return winner;
        }
        CompletionException failed = failure();
        if (failed != null) {
            throw failed;
        }
        throwIfCancelled();
        throw new IllegalStateException("No action of this scope has succeeded, since none was submitted or all were"
                + " cancelled: submit at least one before first()");
    }

    /** Cancels what still runs and waits until it has come to rest, at most for {@code patience}. */
    public void close(Duration patience) {
        refuseMembers();
        List<StoppableFuture<?>> members = scope.stopAndForget();
        if (scope.equals(CurrentGroup.get())) {
            CurrentGroup.restore(scope.around);
        }
        ScopeRest.await(members, patience);
    }

    /** A member, or a member of a scope within this one, would wait for itself. */
    private void refuseMembers() {
        Action<?> current = ActionOnThread.submitter();
        if (current != null && isIn((Scope) current.scope())) {
            throw new IllegalStateException(current.description()
                    + " waits for the scope that it belongs to, and so for itself: open a scope of its own in its code,"
                    + " or submit it with ActionOptions.detached()");
        }
    }

    private boolean isIn(@Nullable Scope inner) {
        Scope one = inner;
        while (one != null && one != scope) {
            one = one.around;
        }
        return one != null;
    }

    private void await(BooleanSupplier isOver) throws InterruptedException {
        Waiting.interruptibly(scope.changes.until(isOver));
    }

    private void throwIfCancelled() {
        Words reason = scope.whyCancelled();
        if (reason != null) {
            throw new CancellationException("The scope was cancelled, since " + reason);
        }
    }

    private @Nullable CompletionException failure() {
        List<Failed> known = new ArrayList<>();
        Limits.shared().step(() -> known.addAll(scope.failures.copy()));
        if (known.isEmpty()) {
            return null;
        }
        membersSeen();
        known.stream().map(Failed::member).filter(Objects::nonNull).forEach(StoppableFuture::told); // Chains, too.
        return ScopeFailures.asOne(known);
    }

    /** The thread that joined has been told how they ended. */
    private List<StoppableFuture<?>> membersSeen() {
        List<StoppableFuture<?>> members = scope.members();
        members.forEach(StoppableFuture::told);
        return members;
    }
}
