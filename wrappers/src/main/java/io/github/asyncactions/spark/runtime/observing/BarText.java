package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionStatistics;
import java.util.List;
import java.util.Locale;

/**
 * How far an application's actions are, on one line.
 *
 * @param before as it was when the bar was opened: what had ended then doesn't count
 * @param fractions how much of those that run is done, added up
 * @param names of those that run
 */
record BarText(ActionStatistics now, ActionStatistics before, double fractions, List<String> names) {

    private static final int BAR = 20;
    /** From here on are the letters that take two columns on a terminal, and others. */
    private static final int FIRST_WIDE = 0x1100;

    private static long ended(ActionStatistics now) {
        return now.succeeded() + now.failed() + now.cancelled() + now.timedOut();
    }

    /**
     * Such as {@code [========> ] 42 % 3 of 7 ended, 1 failed, 2 run, 2 queued: orders, customers}; empty if there is
     * nothing to tell.
     *
     * @param width of the terminal: one column less is used, so that the line never wraps
     */
    String line(int width) {
        long total = now.submitted() - ended(before);
        if (total == 0) {
            return "";
        }
        long ended = ended(now) - ended(before);
        double fraction = Math.min(1, (ended + fractions) / total);
        StringBuilder text = new StringBuilder(bar(fraction))
                .append(String.format(Locale.ROOT, " %3d %%  %d of %d ended", (int) (100 * fraction), ended, total));
        count(text, now.failed() - before.failed(), "failed");
        count(text, now.timedOut() - before.timedOut(), "timed out");
        count(text, now.cancelled() - before.cancelled(), "cancelled");
        count(text, now.running(), "run");
        count(text, now.queued(), "queued");
        if (!names.isEmpty()) {
            text.append(": ").append(EventText.onOneLine(String.join(", ", names)));
        }
        return cut(text.toString(), width - 1);
    }

    private static void count(StringBuilder text, long number, String what) {
        if (number > 0) {
            text.append(", ").append(number).append(' ').append(what);
        }
    }

    private static String bar(double fraction) {
        int done = (int) (BAR * fraction);
        String head = done == BAR ? "" : ">";
        return "[" + "=".repeat(done) + head + " ".repeat(BAR - done - head.length()) + "]";
    }

    private static String cut(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        int left = columns - 3;
        for (int c : text.codePoints().toArray()) {
            left -= columns(c);
            if (left < 0) {
                break;
            }
            line.appendCodePoint(c);
        }
        return line.append("...").toString();
    }

    /** At most so many it takes on a terminal. */
    static int columns(String text) {
        return text.codePoints().map(BarText::columns).sum();
    }

    private static int columns(int letter) {
        return letter < FIRST_WIDE ? 1 : 2;
    }
}
