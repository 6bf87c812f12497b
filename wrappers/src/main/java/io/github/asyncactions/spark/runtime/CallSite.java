package io.github.asyncactions.spark.runtime;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's code called an action. The frame is found on the caller's thread, which is cheap; its file and line
 * are looked up only when they are needed, on another thread.
 */
public final class CallSite {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String RUNTIME = packageOf(CallSite.class);
    private static final String SUPPORT = RUNTIME.substring(0, RUNTIME.length() - "runtime.".length()) + "support.";

    private final String action;
    private final @Nullable StackFrame frame;
    private @Nullable String shortForm;

    private CallSite(String action, @Nullable StackFrame frame) {
        this.action = action;
        this.frame = frame;
    }

    /** The caller of the wrapper, or of {@code SparkActions}: whoever called the class that called the runtime. */
    static CallSite of(String action) {
        return new CallSite(action, WALKER.walk(frames -> user(frames.iterator())));
    }

    private static @Nullable StackFrame user(Iterator<StackFrame> frames) {
        String entry = null;
        while (frames.hasNext()) {
            StackFrame frame = frames.next();
            if (entry == null && !isOurs(frame)) {
                entry = frame.getClassName();
            }
            if (entry != null && !entry.equals(frame.getClassName())) {
                return frame;
            }
        }
        return null;
    }

    private static boolean isOurs(StackFrame frame) {
        String name = frame.getClassName();
        return name.startsWith(RUNTIME) || name.startsWith(SUPPORT);
    }

    private static String packageOf(Class<?> type) {
        return type.getPackageName() + ".";
    }

    /** Such as {@code countAsync at Report.java:42}, in the manner of Spark's own {@code CallSite.shortForm}. */
    public String shortForm() {
        String form = shortForm;
        if (form == null) {
            form = frame == null ? action : action + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            shortForm = form;
        }
        return form;
    }

    /** The whole frame, which Spark's UI shows on demand. */
    public String longForm() {
        return frame == null ? action : frame.toString();
    }
}
