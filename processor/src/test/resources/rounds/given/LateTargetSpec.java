package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(target = LateTarget.class, methods = "count", uses = LateUsed.class, fluent = "late")
interface LateTargetSpec {}
