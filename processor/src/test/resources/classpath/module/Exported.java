package test;

import io.github.asyncactions.AsyncActions;

/** What it shows of other modules is its own affair, what its wrapper shows not. */
@AsyncActions(methods = "run")
@SuppressWarnings("exports")
public interface Exported {
    void run();
}
