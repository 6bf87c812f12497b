package io.github.asyncactions.spark;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.github.asyncactions.spark.runtime.application.Registry;
import io.github.asyncactions.spark.runtime.observing.Statistics;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Shows {@link ActionStatistics} in Spark's metrics system, in every sink that is configured there:
 *
 * <pre>spark.plugins=io.github.asyncactions.spark.AsyncActionsPlugin</pre>
 *
 * <p>The gauges are those of a driver's plugin: their names begin with the application's id,
 * {@code driver.plugin.io.github.asyncactions.spark.AsyncActionsPlugin}, and end with {@code actions.submitted},
 * {@code .queued}, {@code .running}, {@code .succeeded}, {@code .failed}, {@code .cancelled}, {@code .timedOut}; and,
 * all in milliseconds, {@code .queueTime}, {@code .longestQueueTime}, {@code .runTime}, {@code .longestRunTime}.
 *
 * <p>Spark makes plugins on executors, too, so this library's jar has to be on their class path: give it with
 * {@code spark.executor.extraClassPath}, or {@code --jars} with Spark 4.0 and later (SPARK-45762). Nothing runs there.
 */
public final class AsyncActionsPlugin implements SparkPlugin {

    /** Called by Spark. */
    public AsyncActionsPlugin() {}

    @Override
    public DriverPlugin driverPlugin() {
        return new Driver();
    }

    /** None: actions are a matter of the driver. */
    @Override
    @SuppressWarnings("NullAway") // SparkPlugin: null if the plugin has no component there.
    public ExecutorPlugin executorPlugin() {
        return null;
    }

    private static final class Driver implements DriverPlugin {

        private @Nullable SparkContext spark;

        @Override
        public Map<String, String> init(SparkContext context, PluginContext plugin) {
            spark = context;
            return Map.of();
        }

        @Override
        public void registerMetrics(String appId, PluginContext plugin) {
            MetricRegistry registry = plugin.metricRegistry();
            count(registry, "submitted", ActionStatistics::submitted);
            count(registry, "queued", ActionStatistics::queued);
            count(registry, "running", ActionStatistics::running);
            count(registry, "succeeded", ActionStatistics::succeeded);
            count(registry, "failed", ActionStatistics::failed);
            count(registry, "cancelled", ActionStatistics::cancelled);
            count(registry, "timedOut", ActionStatistics::timedOut);
            time(registry, "queueTime", ActionStatistics::queueTime);
            time(registry, "longestQueueTime", ActionStatistics::longestQueueTime);
            time(registry, "runTime", ActionStatistics::runTime);
            time(registry, "longestRunTime", ActionStatistics::longestRunTime);
        }

        private void time(MetricRegistry registry, String name, Function<ActionStatistics, Duration> value) {
            count(registry, name, statistics -> value.apply(statistics).toMillis());
        }

        private void count(MetricRegistry registry, String name, ToLongFunction<ActionStatistics> value) {
            Gauge<Long> gauge = () -> value.applyAsLong(statistics());
            registry.register(MetricRegistry.name("actions", name), gauge);
        }

        private ActionStatistics statistics() {
            SparkContext context = spark;
            return context == null ? Statistics.NONE : Registry.statistics(context);
        }
    }
}
