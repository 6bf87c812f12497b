package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import io.github.asyncactions.spark.ActionProgress.State;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be seen of a future, and whether somebody has looked: if nobody has, its failure is logged. */
public abstract class ObservedFuture<T extends @Nullable Object> extends ActionFuture<T> {

    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private volatile boolean seen;
    private volatile FailureLog.@Nullable Entry unseen;

    @Override
    public final long id() {
        return id;
    }

    @Override
    public int attempt() {
        return 1;
    }

    /** Where it is in its life. Not {@code state}, which futures of later JDKs have. */
    public abstract State lifeState();

    /** How far it is. Unlike {@code progress()} this is no sign that somebody will see a failure. */
    public abstract ActionProgress look();

    @Override
    public final ActionProgress progress() {
        seen();
        return look();
    }

    /** Its description, without keeping it itself. */
    public abstract Supplier<String> descriptionLater();

    /** Where its failure is logged if nobody has looked at it; null for one that belongs to no application. */
    public abstract @Nullable FailureLog failureLog();

    public final boolean isSeen() {
        return seen;
    }

    /** Somebody has looked, or will hear. */
    public final void seen() {
        seen = true;
        FailureLog.Entry entry = unseen;
        if (entry != null) {
            entry.drop();
            unseen = null;
        }
    }

    /** It fails, and nothing depends on it. */
    final void logUnlessSeen(Throwable failure, Sight sight) {
        if (!seen) {
            unseen = FailureLog.watch(this, new FailureLog.Entry(description(), failure, sight, failureLog()));
            if (seen) {
                seen(); // meanwhile
            }
        }
    }
}
