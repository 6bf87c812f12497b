package test.primitivetarget;

import io.github.asyncactions.AsyncActions;

/** What has no methods. */
@AsyncActions(target = int.class, methods = "intValue") // error: [AsyncActions-BadTarget] int can't be wrapped: the target must be a class or an interface, other than Object
interface PrimitiveTarget {}
