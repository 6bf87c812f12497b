package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ContextCarrier.Captured;
import io.github.asyncactions.spark.runtime.BackEnd.CallerState;
import io.github.asyncactions.spark.runtime.classic.ClassicBackEnd;
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

/**
 * What each protection costs the caller's thread or the worker, one by one. It stands in the runtime's package, since
 * none of these parts is for users.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Protections {

    private static final Callable<Boolean> NOTHING = () -> true;
    private static final String TAG = Tags.of(1);

    private SparkSession spark;
    private Dataset<Long> dataset;
    private BackEnd backEnd;
    private ActionExecutor executor;
    private final HadoopUser hadoopUser = new HadoopUser();
    private final LoggingContext loggingContext = new LoggingContext();
    private Captured user;
    private Captured logging;
    private CallSite callSite;
    private CallerState state;
    private CallerContext context;
    private Work<Boolean> work;

    @Setup(Level.Trial)
    public void start() {
        spark = SparkSession.builder()
                .appName("protections")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        dataset = spark.range(10);
        for (int i = 0; i < 5; i++) {
            spark.sparkContext().setLocalProperty("benchmark.property." + i, "value of property " + i);
        }
        backEnd = new ClassicBackEnd(spark.sparkContext());
        executor = Registry.of(spark);
        user = hadoopUser.capture();
        logging = loggingContext.capture();
        callSite = CallSite.of("countAsync");
        state = backEnd.capture(spark);
        context = CallerContext.capture(callSite, backEnd, spark);
        work = new Work<>(NOTHING, context, ActionOptions.defaults(), Effect.READS);
    }

    @TearDown(Level.Trial)
    public void stop() {
        spark.stop();
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
        return backEnd.capture(spark);
    }

    @Benchmark
    public Captured captureHadoopUser() {
        return hadoopUser.capture();
    }

    @Benchmark
    public Captured captureLoggingContext() {
        return loggingContext.capture();
    }

    @Benchmark
    public CallerContext captureAllOfTheCaller() {
        return CallerContext.capture(callSite, backEnd, spark);
    }

    @Benchmark
    public ActionExecutor findExecutor() {
        return Registry.of(spark);
    }

    @Benchmark
    public Action<Boolean> makeFuture() {
        return new Action<>(callSite::shortForm, executor, null, null, work);
    }

    // ---- on the worker -------------------------------------------------------------------------------------------

    @Benchmark
    public void enterAndRestoreLocalPropertiesAndSession() {
        state.enter(TAG, "countAsync at Report.java:42", "countAsync at Report.java:42", ActionOptions.defaults())
                .close();
    }

    @Benchmark
    public boolean runAsHadoopUser() throws Exception {
        return user.call(NOTHING);
    }

    @Benchmark
    public boolean runWithLoggingContext() throws Exception {
        return logging.call(NOTHING);
    }

    @Benchmark
    public boolean runWithAllOfTheCaller() throws Exception {
        return context.call(TAG, ActionOptions.defaults(), NOTHING);
    }

    @Benchmark
    public Object makeTwin() {
        return dataset.as(dataset.encoder());
    }

    @Benchmark
    public Object wholeActionWithoutAJob() {
        return executor.submit(callSite, spark, ActionOptions.defaults(), Effect.READS, null, NOTHING)
                .join();
    }
}
