package test.extensionisnamed;

import io.github.asyncactions.AsyncActions;

/** A static method of the spec. */
@AsyncActions(target = String.class, methods = "lines2") // error: [AsyncActions-UnknownMethod] lines2 is a static method of the spec, which is an action without being named: take it out
interface ExtensionIsNamed {
    static long lines2(String text) { return 2 * text.lines().count(); }
}
