package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(target = LateTarget.class, methods = "count")
interface Later {}
