package test.nothingnamedinspec;

import io.github.asyncactions.AsyncActions;

/** The same in a spec. */
@AsyncActions(target = java.io.Flushable.class) // error: [AsyncActions-NothingToWrap] as in methods = "flush", or add a static method whose first parameter takes it
interface NothingNamedInSpec {}
