package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionEvent;
import io.github.asyncactions.spark.ActionListener;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import java.io.PrintStream;

/** Prints a line for each change, where a bar can't be drawn. */
public final class ProgressLines implements ActionListener {

    private final PrintStream stream;
    private final BackEnd backEnd;
    private volatile boolean broken;

    public ProgressLines(PrintStream stream, BackEnd backEnd) {
        this.stream = stream;
        this.backEnd = backEnd;
    }

    @Override
    public void started(ActionEvent event) {
        print(EventText.started(event));
    }

    @Override
    public void attemptFailed(ActionEvent event) {
        print(EventText.attemptFailed(event));
    }

    @Override
    public void ended(ActionEvent event) {
        print(EventText.ended(event));
    }

    private void print(String line) {
        if (!broken) {
            broken = true; // What throws is not tried again.
            backEnd.holdConsoleProgress(); // The line begins where Spark's bar may be.
            stream.println(line);
            broken = stream.checkError();
        }
    }
}
