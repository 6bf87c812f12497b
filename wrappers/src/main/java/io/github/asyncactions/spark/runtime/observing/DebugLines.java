package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line in the log for each event, at DEBUG. */
final class DebugLines implements ActionListener {

    /** A name that users know. */
    private static final Logger LOG = LoggerFactory.getLogger(ActionListener.class);

    static boolean areWanted() {
        return LOG.isDebugEnabled();
    }

    @Override
    public void submitted(ActionEvent event) {
        log(event, EventText.submitted(event));
    }

    @Override
    public void started(ActionEvent event) {
        log(event, EventText.started(event));
    }

    @Override
    public void attemptFailed(ActionEvent event) {
        log(event, EventText.attemptFailed(event));
    }

    @Override
    public void ended(ActionEvent event) {
        log(event, EventText.ended(event));
    }

    private static void log(ActionEvent event, String text) {
        LOG.debug("{}: {}", event.action().id(), text);
    }
}
