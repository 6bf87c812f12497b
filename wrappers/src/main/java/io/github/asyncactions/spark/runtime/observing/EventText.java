package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.runtime.action.Texts;
import org.jspecify.annotations.Nullable;

/** Events in words, one line each. */
final class EventText {

    private EventText() {}

    /** Such as {@code orders was submitted}. */
    static String submitted(ActionEvent event) {
        return name(event) + " was submitted";
    }

    /** Such as {@code orders started (attempt 2) after 3.1 s in the queue}. */
    static String started(ActionEvent event) {
        String attempt = event.attempt() == 1 ? "" : " (attempt " + event.attempt() + ")";
        return name(event) + " started" + attempt + " after " + Texts.seconds(event.queueTime()) + " in the queue";
    }

    /** Such as {@code attempt 1 of orders failed after 3.1 s, and another one follows: java.io.IOException: no}. */
    static String attemptFailed(ActionEvent event) {
        return "attempt " + event.attempt() + " of " + name(event) + " failed after " + Texts.seconds(event.runTime())
                + ", and another one follows" + cause(event.failure());
    }

    /** Such as {@code orders succeeded after 3.1 s}, or {@code orders failed after 3.1 s: java.io.IOException: no}. */
    static String ended(ActionEvent event) {
        boolean ran = !event.runTime().isZero();
        String time = ran ? Texts.seconds(event.runTime()) : Texts.seconds(event.queueTime()) + " in the queue";
        String how = (event.state() == State.CANCELLED ? " was " : " ") + Texts.state(event.state());
        String why = event.failure() == null ? "" : onOneLine(Texts.message(event.failure()));
        return why.startsWith(name(event) + how)
                ? why + " (" + time + ")" // These messages of the library's say it all.
                : name(event) + how + " after " + time + cause(event.failure());
    }

    private static String cause(@Nullable Throwable failure) {
        return failure == null ? "" : ": " + onOneLine(Texts.describe(failure));
    }

    private static String name(ActionEvent event) {
        return onOneLine(event.action().description());
    }

    /** Without what would end a line, or tell a terminal something. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(line::appendCodePoint);
        return line.toString();
    }
}
