package test.specastarget;

import io.github.asyncactions.AsyncActions;

/** The spec of another class in place of that class. */
@AsyncActions(target = SpecAsTarget.LengthActions.class, methods = "length") // error: [AsyncActions-BadTarget] SpecAsTarget.LengthActions is a spec itself: name what it wraps, target = String.class
interface SpecAsTarget {

    @AsyncActions(target = String.class, methods = "length")
    interface LengthActions {}
}
