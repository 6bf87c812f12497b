package test;

import io.github.asyncactions.AsyncActions;

/** Their target comes, though there are mistakes. */
class Waiting {

    AsyncLateTarget right;

    @AsyncActions(target = LateTarget.class, methods = "count")
    interface Right {}

    @AsyncActions(target = LateTarget.class, name = "Other", methods = "cuont") // error: [AsyncActions-UnknownMethod] count
    interface Wrong {}
}
