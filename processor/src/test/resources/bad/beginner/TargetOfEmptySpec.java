package test.targetofemptyspec;

import io.github.asyncactions.AsyncActions;

/** A spec without anything. */
@AsyncActions(methods = "count") // error: [AsyncActions-NoTarget] name the class that this is a spec of, such as target = Dataset.class
interface TargetOfEmptySpec {}
