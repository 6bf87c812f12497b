package io.github.asyncactions.spark.runtime.observing;

import io.github.asyncactions.spark.ActionListener;
import io.github.asyncactions.spark.runtime.context.Providers;
import java.util.List;
import java.util.ServiceLoader;

/** The listeners of this class path, which hear of all applications. */
final class FoundListeners {

    static final List<ActionListener> ALL = List.copyOf(Providers.loadAll(
            ServiceLoader.load(ActionListener.class, FoundListeners.class.getClassLoader())
                    .iterator(),
            "An ActionListener can't be loaded: it hears of no asynchronous action"));

    private FoundListeners() {}
}
