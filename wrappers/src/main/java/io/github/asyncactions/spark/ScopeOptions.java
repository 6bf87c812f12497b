package io.github.asyncactions.spark;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scope's name, limit, deadline and default options, for {@link ActionScope#open(org.apache.spark.sql.SparkSession,
 * ScopeOptions)}. Immutable: each method gives new options with one value changed.
 */
public final class ScopeOptions {

    private final String name;
    private final int limit;
    private final @Nullable Duration timeout;
    private final ActionOptions options;

    private ScopeOptions(String name, int limit, @Nullable Duration timeout, ActionOptions options) {
        this.name = name;
        this.limit = limit;
        this.timeout = timeout;
        this.options = options;
    }

    /** Of a scope that is called so in messages and reasons. */
    public static ScopeOptions named(String name) {
        return new ScopeOptions(requireNonNull(name, "name"), 0, null, ActionOptions.defaults());
    }

    /**
     * At most so many actions of the scope, and of scopes within it, are at work at once. Without it they are as many
     * as there are threads.
     *
     * @throws IllegalArgumentException if {@code maxConcurrent} is not positive
     */
    public ScopeOptions limit(int maxConcurrent) {
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException("The limit of " + name + " must be at least 1, not " + maxConcurrent
                    + "; leave it out for as many as there are threads");
        }
        return new ScopeOptions(name, maxConcurrent, timeout, options);
    }

    /**
     * How long the scope may take, from its opening. Then its actions are cancelled, and nothing new starts:
     * {@link ActionScope#join()} throws with a {@link java.util.concurrent.TimeoutException} as the cause, and so does
     * {@link ActionScope#first()} unless an action has succeeded; {@link ActionScope#joinAll()} gives all actions as
     * they ended.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    public ScopeOptions timeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout of " + name + " must be positive, not " + timeout
                    + "; leave it out for a scope that may take as long as it needs");
        }
        return new ScopeOptions(name, limit, timeout, options);
    }

    /**
     * Options for the actions of the scope, and of scopes within it, that do not say otherwise. They come before the
     * defaults of the application.
     */
    public ScopeOptions options(ActionOptions options) {
        return new ScopeOptions(name, limit, timeout, requireNonNull(options, "options"));
    }

    /** The scope's name. */
    public String name() {
        return name;
    }

    /** The most actions that are at work at once; 0 if there is no limit. */
    public int limit() {
        return limit;
    }

    /** The timeout, if one is set. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** The options of its actions. */
    public ActionOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return "ScopeOptions[name=" + name + ", limit=" + (limit == 0 ? "none" : limit) + ", timeout=" + timeout
                + ", options=" + options + "]";
    }
}
