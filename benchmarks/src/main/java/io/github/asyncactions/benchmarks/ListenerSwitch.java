package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.application.Application;
import io.github.asyncactions.spark.runtime.application.Spark;
import io.github.asyncactions.spark.runtime.application.Submission;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.classic.ClassicBackEnd;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;

/** An application of actions whose listener on Spark's bus can be taken away, to see what it costs. */
final class ListenerSwitch {

    private final BackEnd backEnd;
    private final Spark spark;
    private Runnable stopping;

    ListenerSwitch(SparkSession session) {
        backEnd = new ClassicBackEnd(session.sparkContext());
        spark = new Spark(Application.open(remembering(), () -> {}), session);
    }

    private BackEnd remembering() {
        return (BackEnd) Proxy.newProxyInstance(
                BackEnd.class.getClassLoader(), new Class<?>[] {BackEnd.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("open")) {
                        stopping = (Runnable) arguments[0];
                    }
                    try {
                        return method.invoke(backEnd, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void on() {
        backEnd.open(stopping);
    }

    void off() {
        backEnd.close();
    }

    /** Runs {@code body} as an action. */
    <T> T run(Callable<T> body) {
        return Submission.<T>submit("run", ActionOptions.defaults(), Effect.READS, () -> spark, () -> body)
                .join();
    }
}
