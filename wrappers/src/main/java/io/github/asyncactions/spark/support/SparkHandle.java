package io.github.asyncactions.spark.support;

import static java.util.Objects.requireNonNull;

import io.github.asyncactions.spark.runtime.application.Application;
import io.github.asyncactions.spark.runtime.application.Registry;
import io.github.asyncactions.spark.runtime.application.Spark;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The Spark that an action runs on, as a wrapper found it. Made from whatever the accessor of a target gives; null
 * where that is null, so that the next place is asked.
 */
public final class SparkHandle {

    private final Supplier<Application> application;
    private final @Nullable SparkSession session;
    private final @Nullable SparkContext context;

    private SparkHandle(
            Supplier<Application> application, @Nullable SparkSession session, @Nullable SparkContext context) {
        this.application = application;
        this.session = session;
        this.context = context;
    }

    /** The application of this session; on Spark Connect the session itself. */
    public static @Nullable SparkHandle of(@Nullable SparkSession session) {
        return session == null ? null : new SparkHandle(() -> Registry.of(session), session, null);
    }

    /** The application of this context. */
    public static @Nullable SparkHandle of(@Nullable SparkContext context) {
        return context == null ? null : new SparkHandle(() -> Registry.of(context), null, context);
    }

    /** The application of this context. */
    public static @Nullable SparkHandle of(@Nullable JavaSparkContext context) {
        return context == null ? null : of(context.sc());
    }

    /** As {@link #of(SparkSession)}, for one that the caller has to give. */
    public static SparkHandle required(SparkSession session) {
        return new SparkHandle(() -> Registry.of(session), requireNonNull(session, "spark"), null);
    }

    /** As {@link #of(SparkContext)}, for one that the caller has to give. */
    public static SparkHandle required(SparkContext context) {
        requireNonNull(context, "spark");
        return new SparkHandle(() -> Registry.of(context), null, context);
    }

    /** The application itself, with its actions. Throws {@link IllegalStateException} if it has been stopped. */
    public Spark resolve() {
        return new Spark(application.get(), session);
    }

    /** The context, if it was made from one. */
    @Nullable
    SparkContext context() {
        return context;
    }
}
