package test.notstatic;

import io.github.asyncactions.AsyncActions;

/** The method of a spec is not static. */
@AsyncActions(target = String.class, methods = "length")
interface NotStatic {
    default long twice(String text) { return 2 * text.length(); } // warning: [AsyncActions-ExtensionNotStatic] twice becomes no action, since it is not static: write static long twice(String text), with a body
}
