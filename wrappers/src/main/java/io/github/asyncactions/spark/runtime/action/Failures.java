package io.github.asyncactions.spark.runtime.action;

import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.MissingMember;
import io.github.asyncactions.spark.runtime.backend.SparkFailures;
import org.jspecify.annotations.Nullable;

/** What a failure is for the user. */
final class Failures {

    private Failures() {}

    /** What nobody can be given otherwise goes to the thread's handler, as if it had ended the thread. */
    static void tellHandler(Throwable failure) {
        Thread current = Thread.currentThread();
        try {
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        } catch (Throwable ignored) {
            // As the JVM does with what such a handler throws.
        }
    }

    /** A sentence instead of a missing member of Spark's, or of what Spark throws as it stops; else itself. */
    static Throwable translate(Throwable failure, Action<?> action) {
        BackEnd backEnd = action.runner().backEnd();
        Throwable translated = MissingMember.translate(failure, action.description(), backEnd.sparkVersion());
        if (translated == failure && backEnd.isStopped() && SparkFailures.isOfSpark(failure)) {
            return action.runner().stoppedWhile("it was running").initCause(failure);
        }
        return translated;
    }

    /** An error of the JVM's goes to the handler of the calling thread, too, as where nobody catches it. */
    static void tellHandlerOfFatal(@Nullable Throwable failure) {
        if (failure instanceof VirtualMachineError || failure instanceof LinkageError) {
            tellHandler(failure);
        }
    }
}
