package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** What a failure says of its place in the code. */
final class StackTraces {

    /** So many tell where a failure was; that of an endless recursion has a thousand. */
    private static final int MOST_FRAMES = 50;

    private StackTraces() {}

    static String text(Throwable failure) {
        String text = Stream.of(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(joining("", failure.toString(), ""));
        return failure.getCause() == null ? text : text + "\ncaused by " + text(failure.getCause());
    }
}
