package io.github.asyncactions.spark.runtime.context;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's code called an action. The frame is found on the caller's thread, which is cheap; its file and line
 * are looked up only when they are needed, on another thread.
 */
public final class CallSite {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String ROOT = packageAbove(packageAbove(CallSite.class.getPackageName()));
    private static final String RUNTIME = ROOT + ".runtime.";
    private static final String SUPPORT = ROOT + ".support.";
    private static final String[] PLATFORM = {"java.", "javax.", "jdk.", "sun.", "scala."};

    private final String action;
    private final @Nullable StackFrame frame;
    private @Nullable String shortForm;

    private CallSite(String action, @Nullable StackFrame frame) {
        this.action = action;
        this.frame = frame;
    }

    /**
     * The caller of the wrapper, or of the API: the first class below the one that called the runtime. Where the
     * runtime calls the API itself, as a scope does when it forks, the search begins again below that.
     *
     * @param action names the action where no line of the user's is found
     */
    public static CallSite of(String action) {
        return new CallSite(action, WALKER.walk(frames -> user(frames.iterator())));
    }

    /** As {@link #of}, named after the method of the wrapper. */
    public static CallSite ofMethod() {
        String method = WALKER.walk(frames -> frames.filter(frame -> !isOfRuntime(frame.getClassName()))
                .map(StackFrame::getMethodName)
                .findFirst()
                .orElse("call"));
        return of(method);
    }

    private static @Nullable StackFrame user(Iterator<StackFrame> frames) {
        String entry = null;
        StackFrame platform = null;
        while (frames.hasNext()) {
            StackFrame frame = frames.next();
            String name = frame.getClassName();
            if (isOfRuntime(name)) {
                entry = null;
                platform = null;
            } else if (entry == null) {
                entry = name;
            } else if (!entry.equals(name)) {
                if (!isOfPlatform(name)) {
                    return frame;
                }
                platform = platform == null ? frame : platform; // It may call for the user: list.forEach(…).
            }
        }
        return platform;
    }

    private static boolean isOfRuntime(String className) {
        return className.startsWith(RUNTIME) || className.startsWith(SUPPORT);
    }

    private static boolean isOfPlatform(String className) {
        for (String prefix : PLATFORM) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String packageAbove(String name) {
        return name.substring(0, name.lastIndexOf('.'));
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
