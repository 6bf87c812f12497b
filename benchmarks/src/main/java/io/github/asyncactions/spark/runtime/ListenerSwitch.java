package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.BackEnd.JobEvents;
import io.github.asyncactions.spark.runtime.classic.ClassicBackEnd;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;

/** An executor of actions whose listener on Spark's bus can be taken away, to see what it costs. */
public final class ListenerSwitch {

    private final SparkSession spark;
    private final BackEnd backEnd;
    private final ActionExecutor executor;
    private JobEvents events;

    public ListenerSwitch(SparkSession spark) {
        this.spark = spark;
        this.backEnd = new ClassicBackEnd(spark.sparkContext());
        this.executor = new ActionExecutor(remembering(), () -> {});
    }

    private BackEnd remembering() {
        return (BackEnd) Proxy.newProxyInstance(
                BackEnd.class.getClassLoader(), new Class<?>[] {BackEnd.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("open")) {
                        events = (JobEvents) arguments[0];
                    }
                    try {
                        return method.invoke(backEnd, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public void on() {
        backEnd.open(events);
    }

    public void off() {
        backEnd.close();
    }

    /** Runs {@code body} as an action. */
    public <T> T run(Callable<T> body) {
        return executor.submit(CallSite.of("run"), spark, ActionOptions.defaults(), Effect.READS, null, body)
                .join();
    }
}
