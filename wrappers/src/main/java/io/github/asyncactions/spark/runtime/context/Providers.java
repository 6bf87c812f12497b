package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.runtime.backend.Failures;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a {@code ServiceLoader} finds. */
public final class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /** Ends a search that fails at the same place again and again. */
    private static final int MAX_FAILURES = 100;

    private Providers() {}

    /**
     * All that can be loaded: a {@code ServiceLoader} goes on behind an entry that failed.
     *
     * @param loss what it means that one is missing, as a sentence for the log
     */
    public static <T> List<T> loadAll(Iterator<T> providers, String loss) {
        List<T> loaded = new ArrayList<>();
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
                LOG.error(loss, e);
            }
        }
        return loaded;
    }
}
