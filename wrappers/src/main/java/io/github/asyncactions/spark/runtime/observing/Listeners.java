package io.github.asyncactions.spark.runtime.observing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionListener;
import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.threads.Courier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of one application, and the thread that tells them. While nobody listens, there is none. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final int CAPACITY = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String application;
    private final Courier courier;
    private final List<Telling> all = new CopyOnWriteArrayList<>();
    private final Telling debugLines = new Telling(new DebugLines());
    /** Not asked of the logger in steps of the limits: that may be anybody's code. */
    private volatile boolean debug;

    private volatile @Nullable Telling told;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicBoolean saidSo = new AtomicBoolean();

    @GuardedBy("this")
    private boolean closed;

    Listeners(String application, String thread) {
        this.application = application;
        this.courier = new Courier(thread, CAPACITY);
    }

    // ---- who listens -----------------------------------------------------------------------------------------------

    /** What its listeners have to know until the result is closed. */
    Registration add(ActionListener listener) {
        Telling added = new Telling(listener);
        all.add(added);
        prepare();
        return () -> {
            Limits.shared().step(() -> {}); // An outcome can be seen before the step that gives its event is over.
            courier.drain(PATIENCE);
            all.remove(added);
        };
    }

    boolean areThere() {
        return debug || !all.isEmpty();
    }

    /** Somebody may be listening now, or nobody any more. Not in a step of the limits. */
    void prepare() {
        boolean debugNow = DebugLines.areWanted();
        if (debug != debugNow) {
            debug = debugNow;
        }
        if (areThere() != courier.isOpen()) {
            openOrClose();
        }
    }

    private synchronized void openOrClose() {
        if (areThere() && !closed) {
            courier.open();
        } else {
            courier.close();
        }
    }

    /** The application has ended: what has happened is still told. */
    synchronized void close() {
        closed = true;
        courier.close();
        if (lost.get() > 0) {
            LOG.warn("In all, {} events of the asynchronous actions of {} were lost", lost, application);
        }
    }

    /** Several times a second, or once: says if events are lost. */
    void look() {
        prepare();
        if (lost.get() > 0 && saidSo.compareAndSet(false, true)) {
            Telling slow = told;
            LOG.warn(
                    "Events of the asynchronous actions of {} are lost, since {} of them wait for {}: an ActionListener"
                            + " must return soon, and hand over what takes long",
                    application,
                    CAPACITY,
                    slow == null ? "listeners" : slow.name());
        }
    }

    // ---- what they are told ----------------------------------------------------------------------------------------

    /** Gives them an event of now. Never waits, so that it may be called in a step of the limits. */
    void tell(
            BiConsumer<ActionListener, ActionEvent> method,
            Action<?> action,
            State state,
            @Nullable Throwable failure) {
        if (areThere()) {
            Event event = Event.of(action, state, failure);
            CallerContext context = action.context();
            if (!courier.give(() -> deliver(method, event, context))) {
                lost.incrementAndGet();
            }
        }
    }

    private void deliver(BiConsumer<ActionListener, ActionEvent> method, Event event, @Nullable CallerContext context) {
        if (context == null) {
            tellAll(method, event);
        } else {
            context.runCarried(() -> tellAll(method, event));
        }
    }

    private void tellAll(BiConsumer<ActionListener, ActionEvent> method, Event event) {
        for (Telling listener : all) {
            told = listener;
            listener.tell(method, event);
        }
        if (debug) {
            told = debugLines;
            debugLines.tell(method, event);
        }
        told = null;
    }
}
