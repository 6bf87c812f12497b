package io.github.asyncactions.spark.runtime.observing;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a stream is shown on.
 *
 * @param isLive whether a line can be drawn again and again
 * @param width of a line, in columns
 */
public record Terminal(boolean isLive, int width) {

    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST = 20;

    /** Where {@code stream} goes: one that is neither {@code System.out} nor {@code System.err} goes to no terminal. */
    public static Terminal of(PrintStream stream) {
        boolean standard = stream.equals(System.out) || stream.equals(System.err);
        return new Terminal(standard && isTerminal(System.console()), width(System.getenv("COLUMNS")));
    }

    /** Until JDK 21 there is no console where there is no terminal; since JDK 22 it has to be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("The console does not tell whether it is a terminal", e);
            return false;
        }
    }

    /** A terminal that does not tell its width has that of Spark's own bar. */
    static int width(@Nullable String columns) {
        try {
            return columns == null ? DEFAULT_WIDTH : Math.max(LEAST, Integer.parseInt(columns.trim()));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
