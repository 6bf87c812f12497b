package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ContextCarrier;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The carriers of this class path: our own two, and the user's. */
final class Carriers {

    private static final List<Carrier> ALL = load();

    private Carriers() {}

    private static List<Carrier> load() {
        List<Carrier> all = new ArrayList<>(List.of(new Carrier(new HadoopUser()), new Carrier(new LoggingContext())));
        ClassLoader loader = Carriers.class.getClassLoader();
        for (ContextCarrier found : Providers.loadAll(
                ServiceLoader.load(ContextCarrier.class, loader).iterator(),
                "A ContextCarrier can't be loaded: what it carries does not reach asynchronous actions")) {
            all.add(new Carrier(found));
        }
        return List.copyOf(all);
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
