package test;

import io.github.asyncactions.AsyncActions;
import library.KeepsGone;

/** Nobody needs what is missing to call the method. */
@AsyncActions(target = KeepsGone.class, methods = "count")
interface Kept {}
