package io.github.asyncactions.spark;

/** How an action runs. */
public final class ActionOptions {

    private static final ActionOptions DEFAULTS = new ActionOptions();

    private ActionOptions() {}

    public static ActionOptions defaults() {
        return DEFAULTS;
    }
}
