package io.github.asyncactions.spark.runtime.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is set for this library in one application, but for the number of its threads ({@link ThreadSetting}).
 *
 * @param kind what stands before the name of a setting in messages, such as {@code "The system property "}
 * @param values by the full names of the settings
 */
public record Settings(String kind, Map<String, String> values) {

    public static final String PREFIX = "spark.asyncactions.";

    private static final String MAX_QUEUED = PREFIX + "maxQueued";
    private static final String POOL = PREFIX + "pool.";
    private static final String THREADS = ".threads";

    public Settings {
        values = new TreeMap<>(values);
    }

    /** The setting of the threads of this pool. */
    public static String threadsOf(String pool) {
        return POOL + pool + THREADS;
    }

    /**
     * The pools that have threads of their own, and how many.
     *
     * @throws IllegalArgumentException if one has a wrong number; the message names the setting
     */
    public Map<String, Integer> poolThreads() {
        Map<String, Integer> threads = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(POOL) && key.endsWith(THREADS) && key.length() > POOL.length() + THREADS.length()) {
                String pool = key.substring(POOL.length(), key.length() - THREADS.length());
                threads.put(pool, ThreadSetting.parse(kind + key, value));
            }
        });
        return threads;
    }

    /**
     * The most actions that may wait in the queue; null if there is no such bound.
     *
     * @throws IllegalArgumentException if it is wrong; the message names the setting
     */
    public @Nullable Integer maxQueued() {
        String value = values.get(MAX_QUEUED);
        if (value == null) {
            return null;
        }
        try {
            int max = Integer.parseInt(value.trim());
            if (max >= 0) {
                return max;
            }
        } catch (NumberFormatException e) {
            // As a negative one.
        }
        throw new IllegalArgumentException(kind + MAX_QUEUED
                + " must be a whole number, 0 or more, of the asynchronous actions that may wait; it is \"" + value
                + "\"");
    }
}
