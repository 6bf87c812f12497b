package io.github.asyncactions.spark.runtime.backend.classic;

import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/**
 * Names RDDs, and so their stages, after the user's line: {@code SparkContext.getCallSite} takes the first frame that
 * is not Spark's, which is that of a wrapper.
 */
public final class CallSiteProperties {

    static final String SHORT = "callSite.short";
    static final String LONG = "callSite.long";

    private CallSiteProperties() {}

    /** Calls {@code make} with this call site, unless the calling thread has one already. */
    public static <T> T during(SparkContext context, String shortForm, String longForm, Supplier<T> make) {
        if (context.isStopped() || context.getLocalProperty(SHORT) != null) {
            return make.get();
        }
        context.setLocalProperty(SHORT, shortForm);
        context.setLocalProperty(LONG, longForm);
        try {
            return make.get();
        } finally {
            context.setLocalProperty(SHORT, null);
            context.setLocalProperty(LONG, null);
        }
    }
}
