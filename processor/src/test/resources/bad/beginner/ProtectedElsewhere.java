package test.protectedelsewhere;

import io.github.asyncactions.AsyncActions;

/** A protected method of another package. */
@AsyncActions(target = ClassLoader.class, methods = "findLibrary") // error: [AsyncActions-MethodNotAccessible] ClassLoader.findLibrary(String) is protected, so its wrapper in package test.protectedelsewhere can't call it: make it public
interface ProtectedElsewhere {}
