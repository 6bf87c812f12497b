package io.github.asyncactions.spark.runtime.action;

import org.jspecify.annotations.Nullable;

/** The group that what the calling thread submits belongs to: a scope, if any. */
public final class CurrentGroup {

    private static final ThreadLocal<@Nullable Group> CURRENT = new ThreadLocal<>();

    private CurrentGroup() {}

    public static @Nullable Group get() {
        return CURRENT.get();
    }

    /** Makes {@code group} the one of the calling thread; the one before is returned. */
    public static @Nullable Group enter(@Nullable Group group) {
        Group before = CURRENT.get();
        restore(group);
        return before;
    }

    public static void restore(@Nullable Group before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
