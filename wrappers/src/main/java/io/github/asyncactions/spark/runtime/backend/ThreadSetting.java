package io.github.asyncactions.spark.runtime.backend;

import org.jspecify.annotations.Nullable;

/** The setting of how many actions run at once. */
public final class ThreadSetting {

    public static final String KEY = "spark.asyncactions.threads";

    /** The number where nothing is set. */
    public static final int DEFAULT = 2;

    private ThreadSetting() {}

    /**
     * Reads a number of threads.
     *
     * @param setting names the setting in the message
     * @throws IllegalArgumentException if {@code value} is no positive number
     */
    public static int parse(String setting, String value) {
        Integer number = numberIn(value);
        if (number == null) {
            throw new IllegalArgumentException(setting
                    + " must be a positive whole number, the threads for asynchronous actions; it is \"" + value
                    + "\"");
        }
        return number;
    }

    private static @Nullable Integer numberIn(String value) {
        try {
            int number = Integer.parseInt(value.trim());
            return number > 0 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
