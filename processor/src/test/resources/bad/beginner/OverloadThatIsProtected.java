package test.overloadthatisprotected;

import io.github.asyncactions.AsyncActions;

/** It has another overload, which only subclasses may call. */
@AsyncActions(target = ClassLoader.class, methods = "loadClass(int)") // error: [AsyncActions-NoSuchOverload] java.lang.ClassLoader has no method loadClass(int): write one of its overloads, "loadClass(String)", or the name alone
interface OverloadThatIsProtected {}
