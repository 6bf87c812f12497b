package test.staticoftarget;

import io.github.asyncactions.AsyncActions;

/** A static method of the target. */
@AsyncActions(target = String.class, methods = "format") // error: [AsyncActions-StaticMethod] java.lang.String.format is static, and only instance methods are wrapped: call it in a static method of a spec, whose first parameter is a String
interface StaticOfTarget {}
