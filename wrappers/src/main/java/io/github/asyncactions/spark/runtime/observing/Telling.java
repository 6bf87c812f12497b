package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionListener;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener, and what is done with what it throws: that is logged once, and harms nobody. */
final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final ActionListener listener;
    private final AtomicBoolean failed = new AtomicBoolean();

    Telling(ActionListener listener) {
        this.listener = listener;
    }

    /** Never throws. */
    void tell(BiConsumer<ActionListener, ActionEvent> method, ActionEvent event) {
        try {
            method.accept(listener, event);
        } catch (Throwable failure) {
            if (failed.compareAndSet(false, true)) {
                warn(failure);
            }
        } finally {
            boolean ignored = Thread.interrupted(); // The next one's call must not fail for it.
        }
    }

    private void warn(Throwable failure) {
        try {
            LOG.warn("{} has thrown an exception, which has no effect; further ones are not logged", name(), failure);
        } catch (RuntimeException | Error unloggable) { // Of an exception that can't be put into words.
            LOG.warn(
                    "{} has thrown a {}, which has no effect",
                    name(),
                    failure.getClass().getName());
        }
    }

    /** Not its own words: they may fail, too. */
    String name() {
        return listener.getClass().getName();
    }
}
