package test.twospecs;

import io.github.asyncactions.AsyncActions;

/** Two specs for one target. */
class TwoSpecs {

    @AsyncActions(target = String.class, methods = "length")
    interface Lengths {}

    @AsyncActions(target = String.class, methods = "isEmpty") // error: [AsyncActions-DuplicateWrapper] test.twospecs.AsyncString is already the wrapper that TwoSpecs.Lengths asks for: merge this annotation into that one, or give it a name of its own, as in name = "AsyncString2"
    interface Empties {}
}
