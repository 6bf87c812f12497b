package io.github.asyncactions.spark.runtime.action;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The waits that want to know when something needs more than was known before. Used in steps of the limits. */
public final class Watchers {

    private @Nullable Set<Waiting> waits;

    void add(Waiting wait) {
        if (waits == null) {
            waits = new LinkedHashSet<>(2);
        }
        waits.add(wait);
    }

    void remove(Waiting wait) {
        if (waits != null && waits.remove(wait) && waits.isEmpty()) {
            waits = null;
        }
    }

    /** {@code more} is needed, too. */
    public void tell(Object more) {
        if (waits != null) {
            List.copyOf(waits).forEach(wait -> wait.extend(more));
        }
    }
}
