package io.github.asyncactions.spark.runtime.observing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.ActionStatistics;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.threads.Ticker;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line on a terminal that is drawn again and again. It asks how far the actions are, rather than listening to their
 * events: what it shows is true, however busy the thread of the listeners is.
 */
public final class ProgressBar implements Registration {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressBar.class);
    /** Spark's own bar has to be held more often than every 500 ms. */
    private static final Duration STEP = Duration.ofMillis(200);
    /** Of more that run at once, the others count as not begun. */
    private static final int ASKED = 100;

    private final PrintStream stream;
    private final int width;
    private final Supplier<ActionStatistics> statistics;
    private final Supplier<? extends Collection<Action<?>>> started;
    private final ActionStatistics before;

    private volatile @Nullable Ticker ticker;

    @GuardedBy("this")
    private int drawn;

    @GuardedBy("this")
    private boolean over;

    /**
     * @param width of the terminal, in columns
     * @param started the actions that have started, and perhaps some that have ended
     */
    public ProgressBar(
            PrintStream stream,
            int width,
            Supplier<ActionStatistics> statistics,
            Supplier<? extends Collection<Action<?>>> started) {
        this.stream = stream;
        this.width = width;
        this.statistics = statistics;
        this.started = started;
        this.before = statistics.get();
    }

    /** Draws it on a thread of this name until it is closed, or its Spark has ended. */
    public void start(String thread, BackEnd backEnd) {
        Ticker made = new Ticker(thread);
        ticker = made;
        made.start(() -> tick(backEnd), STEP);
    }

    private void tick(BackEnd backEnd) {
        try {
            if (backEnd.isStopped()) {
                close();
            } else {
                backEnd.holdConsoleProgress();
                draw();
            }
        } catch (RuntimeException | Error e) { // Such as of the stream's: the actions are not concerned.
            close();
            LOG.warn("The progress of asynchronous actions can't be shown any more", e);
        }
    }

    private void draw() {
        List<Action<?>> running = started.get().stream()
                .filter(Action::isRunning)
                .filter(action -> !action.hasOutcome())
                .sorted(Comparator.comparingLong(Action::id))
                .<Action<?>>map(action -> action)
                .toList();
        double fractions = running.stream()
                .limit(ASKED)
                .mapToDouble(action -> action.look().fraction())
                .sum();
        List<String> names =
                running.stream().limit(ASKED).map(Action::description).toList();
        write(new BarText(statistics.get(), before, fractions, names).line(width));
    }

    private synchronized void write(String line) {
        if (over || (line.isEmpty() && drawn == 0)) {
            return;
        }
        int columns = BarText.columns(line);
        stream.print("\r" + line + " ".repeat(Math.max(0, drawn - columns)));
        drawn = columns;
        if (stream.checkError()) { // It flushes, too.
            throw new IllegalStateException("The stream has been closed, or its other end");
        }
    }

    @Override
    public void close() {
        Ticker made = ticker;
        if (made != null) {
            made.stop();
        }
        clear();
    }

    private synchronized void clear() {
        if (!over) {
            over = true;
            try {
                stream.print("\r" + " ".repeat(drawn) + "\r");
                stream.flush();
            } catch (RuntimeException | Error e) {
                LOG.debug("The progress of asynchronous actions can't be cleared", e);
            }
        }
    }
}
