package test.twoforonetarget;

import io.github.asyncactions.AsyncActions;

/** Two annotations for one target. */
@AsyncActions(target = String.class, methods = "length")
@AsyncActions(target = String.class, methods = "isEmpty")
interface TwoForOneTarget {} // error: [AsyncActions-DuplicateWrapper] TwoForOneTarget has two annotations for java.lang.String: merge them into one, or give one a name of its own, as in name = "AsyncString2"
