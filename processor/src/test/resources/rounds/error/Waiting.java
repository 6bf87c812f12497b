package test;

import io.github.asyncactions.AsyncActions;

/** Their target comes, but a mistake elsewhere ends the rounds. */
class Waiting {

    @AsyncActions(target = LateTarget.class, methods = "count")
    interface Right {}

    @AsyncActions(target = LateTarget.class, name = "Other", methods = "cuont") // error: [AsyncActions-UnknownMethod] count
    interface Wrong {}
}
