package test.targetforgotten;

import io.github.asyncactions.AsyncActions;

/** A spec without a target. */
@AsyncActions(methods = "length") // error: [AsyncActions-NoTarget] TargetForgotten has no instance methods, so there is nothing to wrap: name the class that this is a spec of, such as target = String.class
interface TargetForgotten {
    static long twice(String text) { return 2 * text.length(); }
}
