package io.github.asyncactions.spark.runtime.action;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why a future was cancelled that ended together with another one. The message is made when somebody asks for it. */
final class StoppedTogether extends CancellationException {

    private static final long serialVersionUID = 1;

    private final transient Supplier<String> description;
    private final transient Words reason;
    private final transient @Nullable Throwable before;

    /** @param before what an earlier attempt of it failed with */
    StoppedTogether(Supplier<String> description, Words reason, @Nullable Throwable before) {
        this.description = description;
        this.reason = reason;
        this.before = before;
    }

    Words reason() {
        return reason;
    }

    private Object writeReplace() {
        CancellationException plain = new CancellationException(getMessage());
        plain.setStackTrace(getStackTrace());
        return plain;
    }

    @Override
    public String getMessage() {
        String after = before == null ? "" : ", after " + Texts.describe(before);
        return description.get() + " was cancelled, since " + reason.get() + after;
    }

    /** As that of what it is to the user. */
    @Override
    public String toString() {
        return CancellationException.class.getName() + ": " + getMessage();
    }

    /** Where a group was stopped says nothing of its members, and there may be many. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }
}
