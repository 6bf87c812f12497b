package io.github.asyncactions.spark.runtime.observing;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** One attempt of an action in a JDK Flight Recording, from the start of its code to its end, on its thread. */
@Name("io.github.asyncactions.Action")
@Label("Asynchronous action")
@Category({"Apache Spark", "Asynchronous actions"})
@Description("An asynchronous action of Apache Spark, while its code runs on the driver")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // Flight Recorder reads the fields.
final class RecordedAction extends Event {

    @Label("Description")
    String description = "";

    @Label("Application")
    String application = "";

    @Label("Attempt")
    @Description("Which attempt of the action it was, the first being 1")
    int attempt;

    @Label("State")
    @Description("How it ended; an action that was ended early may be a moment late to leave its thread")
    String state = "";

    @Label("Time in the Queue")
    @Timespan
    long queueTime;

    @Label("Spark Jobs")
    @Description("How many Spark jobs it has started, as far as Spark's listener bus had told by then")
    int jobs;
}
