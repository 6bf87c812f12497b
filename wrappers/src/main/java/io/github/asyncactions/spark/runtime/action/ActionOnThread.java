package io.github.asyncactions.spark.runtime.action;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The action whose body the calling thread runs, or on whose behalf it runs, since that body has started it. */
public final class ActionOnThread {

    private static final InheritableThreadLocal<@Nullable Presence> CURRENT = new InheritableThreadLocal<>();

    private ActionOnThread() {}

    /** The action whose body is on the calling thread. */
    static @Nullable Action<?> onThisThread() {
        Execution execution = execution();
        return execution == null ? null : execution.action();
    }

    private static @Nullable Execution execution() {
        Presence presence = CURRENT.get();
        return presence != null && presence.thread == Thread.currentThread() ? presence.execution : null;
    }

    /** The action whose body is on the calling thread, or has started it and is still on its own. */
    public static @Nullable Action<?> submitter() {
        Presence presence = CURRENT.get();
        Execution execution = presence == null ? null : presence.execution;
        return execution == null ? null : execution.action();
    }

    /** What a thread that the calling one starts now would inherit. */
    public static @Nullable Presence presence() {
        return CURRENT.get();
    }

    /** Calls {@code code} as if the calling thread had been started where {@code presence} was taken. */
    public static <T extends @Nullable Object> T callWith(@Nullable Presence presence, Callable<T> code)
            throws Exception {
        Presence before = CURRENT.get();
        CURRENT.set(presence);
        try {
            return code.call();
        } finally {
            CURRENT.set(before);
        }
    }

    static Presence enter(Execution execution) {
        Presence presence = new Presence(execution);
        CURRENT.set(presence);
        return presence;
    }

    /**
     * The body has used something that the next action may use, too, unless this one is stopped, or a job is left over
     * from it.
     *
     * @param giveBack is called when the body has returned
     * @param discard is called if a job turns out to be left over, also after that
     */
    public static void lease(Runnable giveBack, Runnable discard) {
        Execution execution = execution();
        if (execution != null) {
            execution.lease(new Execution.Lease(giveBack, discard));
        }
    }

    /**
     * That a body is on a thread. Threads which it starts inherit this, and may keep it for ever: so it forgets the
     * action when the body has returned.
     */
    public static final class Presence {

        private volatile @Nullable Thread thread = Thread.currentThread();
        private volatile @Nullable Execution execution;

        private Presence(Execution execution) {
            this.execution = execution;
        }

        void leave() {
            execution = null;
            thread = null;
            CURRENT.remove();
        }
    }
}
