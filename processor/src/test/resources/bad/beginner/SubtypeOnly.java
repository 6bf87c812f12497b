package test.subtypeonly;

import io.github.asyncactions.AsyncActions;

/** A subtype of the target. */
@AsyncActions(target = Number.class, methods = "intValue")
interface SubtypeOnly {
    static long twice(Long number) { return 2 * number; } // error: [AsyncActions-ExtensionTakesOther] write static long twice(Number number), or make the method private if it is no action
}
