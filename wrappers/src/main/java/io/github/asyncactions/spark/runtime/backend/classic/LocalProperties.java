package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.backend.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;

/**
 * The local properties of a caller's thread ({@code SparkContext.setLocalProperty}), copied compactly. Threads inherit
 * them once, when they are made, which for a pool is the wrong moment; so each action gets a copy of its own.
 */
final class LocalProperties {

    private static final LocalProperties NONE = new LocalProperties(new String[0]);

    /** Left behind: with these, an action would be filed under, and cancelled with, the caller's SQL execution. */
    private static final List<String> LEFT_BEHIND = List.of("spark.sql.execution.id", "spark.sql.execution.root.id");

    private static final String DESCRIPTION = "spark.job.description";
    private static final String POOL = "spark.scheduler.pool";
    private static final String INTERRUPT_TASKS = "spark.job.interruptOnCancel";
    private static final String TAGS = "spark.job.tags";
    /** Part of the tag with which Spark 4 marks the jobs of a SQL execution, for {@code interruptOperation}. */
    private static final String OF_SQL_EXECUTION = "-execution-root-id-";

    /** Keys and values in turn. */
    private final String[] pairs;

    private LocalProperties(String[] pairs) {
        this.pairs = pairs;
    }

    /** Copies those of the calling thread. */
    static LocalProperties of(SparkContext context) {
        Properties properties = context.getLocalProperties();
        if (properties.isEmpty()) {
            return NONE;
        }
        List<String> pairs = new ArrayList<>(2 * properties.size());
        properties.forEach((key, value) -> {
            if (key instanceof String name && value instanceof String text && !LEFT_BEHIND.contains(name)) {
                pairs.add(name);
                pairs.add(text);
            }
        });
        return new LocalProperties(pairs.toArray(String[]::new));
    }

    /** The properties for the thread that runs an action: the caller's, under the action's own. */
    Properties forAction(String tag, String callSite, String longCallSite, ActionOptions options) {
        Properties own = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            own.setProperty(pairs[i], pairs[i + 1]);
        }
        own.setProperty(CallSiteProperties.SHORT, callSite);
        own.setProperty(CallSiteProperties.LONG, longCallSite);
        setIfPresent(own, DESCRIPTION, options.description());
        setIfPresent(own, POOL, options.pool());
        Boolean interruptTasks = options.interruptTasks();
        if (interruptTasks != null) {
            own.setProperty(INTERRUPT_TASKS, interruptTasks.toString());
        } else {
            own.putIfAbsent(INTERRUPT_TASKS, "true");
        }
        own.setProperty(TAGS, tags(own.getProperty(TAGS), tag, options.isDetached()));
        return own;
    }

    private static String tags(@Nullable String callers, String own, boolean detached) {
        StringBuilder tags = new StringBuilder();
        if (callers != null) {
            for (String tag : Tags.split(callers)) {
                boolean leftBehind = tag.contains(OF_SQL_EXECUTION) || (detached && Tags.isAction(tag));
                if (!leftBehind) {
                    tags.append(tag).append(Tags.SEPARATOR);
                }
            }
        }
        return tags.append(own).toString();
    }

    private static void setIfPresent(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }
}
