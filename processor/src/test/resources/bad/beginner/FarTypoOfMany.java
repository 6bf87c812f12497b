package test.fartypoofmany;

import io.github.asyncactions.AsyncActions;

/** A word that is like none; the class has many methods. */
@AsyncActions(target = String.class, methods = "replaceEverything") // error: [AsyncActions-UnknownMethod] java.lang.String has no accessible instance method replaceEverything; the nearest are replace,
interface FarTypoOfMany {}
