package io.github.asyncactions.spark;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** All that is logged until this is closed. */
public final class LogLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender;

    LogLines() {
        this(line -> {});
    }

    /** @param listener is called with each line, on the thread that logs it */
    public LogLines(Consumer<String> listener) {
        appender = new AbstractAppender("test", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                String line = event.getMessage().getFormattedMessage();
                listener.accept(line);
                lines.add(line);
            }
        };
        appender.start();
        ((Logger) LogManager.getRootLogger()).addAppender(appender);
    }

    public List<String> all() {
        return lines;
    }

    /** How many lines hold this text. */
    public long count(String text) {
        return lines.stream().filter(line -> line.contains(text)).count();
    }

    @Override
    public void close() {
        ((Logger) LogManager.getRootLogger()).removeAppender(appender);
    }
}
