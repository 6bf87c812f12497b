package test;

import io.github.asyncactions.AsyncActions;

/** Another processor reports an error in the first round: no class comes any more. */
class Stopped { // error: stopped

    @AsyncActions(methods = "find")
    interface NeedsLate {
        NeverWritten find(); // error: cannot find symbol
    }

    @AsyncActions(target = String.class, methods = "lenght") // error: [AsyncActions-UnknownMethod] length
    interface Mistaken {}
}
