package test.whichoftwo;

import io.github.asyncactions.AsyncActions;

/** One of two annotations has a mistake. */
@AsyncActions(target = String.class, methods = "length")
@AsyncActions(target = Runnable.class)
interface WhichOfTwo {} // error: [AsyncActions-NothingToWrap] or add a static method whose first parameter takes it (in the annotation for AsyncRunnable)
