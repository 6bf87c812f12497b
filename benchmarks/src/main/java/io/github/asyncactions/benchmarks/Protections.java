package io.github.asyncactions.benchmarks;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.Body;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.application.Application;
import io.github.asyncactions.spark.runtime.application.Registry;
import io.github.asyncactions.spark.runtime.application.Spark;
import io.github.asyncactions.spark.runtime.application.Submission;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.BackEnd.CallerState;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Admission;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What each protection costs the caller's thread or the thread that runs the action, one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Protections {

    private static final Admission ADMISSION = new Admission(List.of(), false);
    private static final Callable<Boolean> NOTHING = () -> true;
    private static final String TAG = Tags.of(1);

    private SparkSession session;
    private Dataset<Long> dataset;
    private BackEnd backEnd;
    private Spark spark;
    private CallSite callSite;
    private CallerState state;
    private CallerContext context;
    private Body<Boolean> body;

    @Setup(Level.Trial)
    public void start() {
        session = SparkSession.builder()
                .appName("protections")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        dataset = session.range(10);
        for (int i = 0; i < 5; i++) {
            session.sparkContext().setLocalProperty("benchmark.property." + i, "value of property " + i);
        }
        spark = new Spark(Registry.of(session), session);
        backEnd = spark.application().backEnd();
        callSite = CallSite.of("countAsync");
        state = backEnd.capture(session);
        context = CallerContext.capture(callSite, backEnd, session);
        body = new Body<>(NOTHING, context, ActionOptions.defaults(), Effect.READS);
    }

    @TearDown(Level.Trial)
    public void stop() {
        session.stop();
    }

    // ---- on the caller's thread ----------------------------------------------------------------------------------

    @Benchmark
    public CallSite captureCallSite() {
        return CallSite.of("countAsync");
    }

    /** Not on the caller's thread, unless it asks for it. */
    @Benchmark
    public String captureAndDescribeCallSite() {
        return CallSite.of("countAsync").shortForm();
    }

    @Benchmark
    public CallerState captureLocalPropertiesAndSession() {
        return backEnd.capture(session);
    }

    /** The Hadoop user and the logging context, too, and whatever carriers of the user's there are. */
    @Benchmark
    public CallerContext captureAllOfTheCaller() {
        return CallerContext.capture(callSite, backEnd, session);
    }

    @Benchmark
    public Application findApplication() {
        return Registry.of(session);
    }

    @Benchmark
    public Action<Boolean> makeFuture() {
        return new Action<>(callSite::shortForm, spark.application(), null, ADMISSION, body);
    }

    // ---- on the action's thread ----------------------------------------------------------------------------------

    @Benchmark
    public void enterAndRestoreLocalPropertiesAndSession() {
        state.enter(TAG, "countAsync at Report.java:42", "countAsync at Report.java:42", ActionOptions.defaults())
                .close();
    }

    @Benchmark
    public boolean runWithAllOfTheCaller() throws Exception {
        return context.call(TAG, ActionOptions.defaults(), NOTHING);
    }

    @Benchmark
    public Object makeCopy() {
        return dataset.as(dataset.encoder());
    }

    @Benchmark
    public Object wholeActionWithoutAJob() {
        return Submission.<Boolean>submit(
                        "countAsync", ActionOptions.defaults(), Effect.READS, () -> spark, () -> NOTHING)
                .join();
    }
}
