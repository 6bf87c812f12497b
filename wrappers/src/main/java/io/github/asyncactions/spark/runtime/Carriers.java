package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ContextCarrier;
import io.github.asyncactions.spark.ContextCarrier.Captured;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The carriers of this class path: our own two, and the user's. */
final class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
    private static final Set<Class<?>> FAILED = ConcurrentHashMap.newKeySet();
    private static final List<ContextCarrier> ALL = load();

    private Carriers() {}

    private static List<ContextCarrier> load() {
        List<ContextCarrier> all = new ArrayList<>(List.of(new HadoopUser(), new LoggingContext()));
        try {
            ServiceLoader.load(ContextCarrier.class, Carriers.class.getClassLoader())
                    .forEach(all::add);
        } catch (ServiceConfigurationError e) {
            LOG.error(
                    "A ContextCarrier could not be loaded, so what it carries does not reach asynchronous actions", e);
        }
        return List.copyOf(all);
    }

    /** Captures on the caller's thread; a carrier that fails is left out. */
    static List<Captured> capture() {
        List<Captured> captured = new ArrayList<>(ALL.size());
        for (ContextCarrier carrier : ALL) {
            if (FAILED.contains(carrier.getClass())) {
                continue;
            }
            try {
                Captured context = carrier.capture();
                if (context != null) {
                    captured.add(context);
                }
            } catch (RuntimeException | LinkageError e) {
                leaveOut(carrier, e);
            }
        }
        return captured;
    }

    private static void leaveOut(ContextCarrier carrier, Throwable failure) {
        if (FAILED.add(carrier.getClass())) {
            LOG.info("{} can't capture here, so asynchronous actions run without", carrier, failure);
        }
    }
}
