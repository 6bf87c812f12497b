package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ContextCarrier;
import io.github.asyncactions.spark.runtime.backend.Failures;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The carriers of this class path: our own two, and the user's. */
final class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);

    /** Ends a search that fails at the same place again and again. */
    private static final int MAX_FAILURES = 100;

    private static final List<Carrier> ALL = load();

    private Carriers() {}

    private static List<Carrier> load() {
        List<Carrier> all = new ArrayList<>(List.of(new Carrier(new HadoopUser()), new Carrier(new LoggingContext())));
        ClassLoader loader = Carriers.class.getClassLoader();
        for (ContextCarrier found :
                loadAll(ServiceLoader.load(ContextCarrier.class, loader).iterator())) {
            all.add(new Carrier(found));
        }
        return List.copyOf(all);
    }

    /** All that can be loaded: a {@code ServiceLoader} goes on behind an entry that failed. */
    static List<ContextCarrier> loadAll(Iterator<ContextCarrier> providers) {
        List<ContextCarrier> loaded = new ArrayList<>();
        int failures = 0;
        while (failures < MAX_FAILURES) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                loaded.add(providers.next());
            } catch (Exception | Error e) {
                if (Failures.isFatal(e)) {
                    throw e;
                }
                failures++;
                LOG.error("A ContextCarrier can't be loaded: what it carries does not reach asynchronous actions", e);
            }
        }
        return loaded;
    }

    /**
     * Captures on the caller's thread.
     *
     * @throws IllegalStateException if a required carrier fails
     */
    static List<Carried> capture(CallSite callSite) {
        List<Carried> captured = new ArrayList<>(ALL.size());
        for (Carrier carrier : ALL) {
            Carried context = carrier.capture(callSite);
            if (context != null) {
                captured.add(context);
            }
        }
        return List.copyOf(captured); // smaller: there may be a million
    }
}
