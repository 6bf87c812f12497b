package io.github.asyncactions.examples.flights;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows how actions get on: on a terminal a live line for each, else a plain line as each ends; at the end a table. */
final class Board {

    private static final int BAR = 14;
    /** Of a terminal of 80: a line that wrapped would make the next drawing start too low. */
    private static final int COLUMNS = 79;

    private final PrintStream out;
    private final boolean live;
    private final long start = System.nanoTime();
    private final List<Row> rows = new CopyOnWriteArrayList<>();

    /** @param shown when the action has ended and its plain line, if there is one, is printed */
    private record Row(String name, ActionFuture<?> action, Duration submitted, CompletableFuture<Void> shown) {}

    Board(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    <T> ActionFuture<T> add(String name, ActionFuture<T> action) {
        Duration submitted = sinceStart();
        CompletableFuture<Void> shown = action.handle((result, failure) -> {
            if (!live) {
                out.printf(Locale.ROOT, "%7.1f s  %-14s %s%n", seconds(sinceStart()), name, outcome(action));
            }
            return null;
        });
        rows.add(new Row(name, action, submitted, shown));
        return action;
    }

    /** Shows the actions until {@code end} is complete, however it ended. */
    void showUntil(CompletableFuture<?> end) throws InterruptedException {
        int drawn = 0;
        while (!ended(end)) {
            drawn = draw(drawn);
        }
        draw(drawn);
        rows.forEach(row -> row.shown().join());
    }

    private static boolean ended(CompletableFuture<?> end) throws InterruptedException {
        try {
            end.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** @return how many lines the next drawing has to go up */
    private int draw(int drawn) {
        if (!live) {
            return 0;
        }
        StringBuilder screen = new StringBuilder(drawn == 0 ? "" : "\033[" + drawn + 'A');
        int lines = 0;
        for (Row row : rows) {
            screen.append("\r\033[K").append(line(row)).append('\n');
            lines++;
        }
        out.print(screen);
        out.flush();
        return lines;
    }

    private static String line(Row row) {
        ActionProgress progress = row.action().progress();
        // Spark plans some jobs on the way, so that all tasks so far may be done before the action is.
        int filled = row.action().isDone()
                ? (int) (BAR * progress.fraction())
                : Math.min(BAR - 1, (int) (BAR * progress.fraction()));
        String line = String.format(
                Locale.ROOT,
                "%-14s [%s%s] %4d/%-4d tasks %6.1f s  %s",
                row.name(),
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                progress.doneTasks(),
                progress.totalTasks(),
                seconds(progress.runTime()),
                outcome(row.action()));
        return line.substring(0, Math.min(COLUMNS, line.length()));
    }

    /** When each action started and ended, its jobs and its outcome; then the time of all beside that of each. */
    void printTable() {
        Duration wall = sinceStart();
        Duration sum = Duration.ZERO;
        out.printf("%n%-14s %9s %9s %5s  %s%n", "action", "started", "ended", "jobs", "outcome");
        for (Row row : rows) {
            ActionProgress progress = row.action().progress();
            Duration started = row.submitted().plus(progress.queueTime());
            out.printf(
                    Locale.ROOT,
                    "%-14s %7.1f s %7.1f s %5d  %s%n",
                    row.name(),
                    seconds(started),
                    seconds(started.plus(progress.runTime())),
                    progress.jobs(),
                    outcome(row.action()));
            sum = sum.plus(progress.runTime());
        }
        out.printf(
                Locale.ROOT,
                "%nWall clock %.1f s; the actions' own run times add up to %.1f s.%n",
                seconds(wall),
                seconds(sum));
    }

    private static String outcome(ActionFuture<?> action) {
        if (!action.isDone()) {
            ActionProgress progress = action.progress();
            String state = progress.state().name().toLowerCase(Locale.ROOT);
            return progress.runningTasks() == 0 ? state : state + ", tasks: " + progress.runningTasks();
        }
        Throwable failure = action.handle((result, thrown) -> thrown).join();
        if (failure == null) {
            return "succeeded";
        }
        return failure instanceof TimeoutException ? "timed out and stopped" : "failed: " + Flights.firstLine(failure);
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
