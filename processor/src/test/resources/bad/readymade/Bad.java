package test.readymade;

import io.github.asyncactions.AsyncActions;

/** A ready-made spec that is not named, or under a wrong name. */
class Bad {

    @AsyncActions(fluent = "text") // error: [AsyncActions-NotFluent] add uses = TextActions.class
    interface Forgotten {
        String text();
    }

    @AsyncActions(
            fluent = "text",
            uses = String.class) // error: [AsyncActions-UsesNoSpec] write TextActions.class
    interface Target {
        String text();
    }

    @AsyncActions(
            methods = "text",
            uses = io.github.asyncactions.spark.AsyncString.class) // error: [AsyncActions-UsesNoSpec] write TextActions.class
    interface Wrapper {
        String text();
    }
}
