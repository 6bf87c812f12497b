package test.starleavesoutsubclass;

import io.github.asyncactions.AsyncActions;

/** A result that is a subclass of the target. */
@AsyncActions(fluent = "*") // warning: [AsyncActions-LeftOutOfStar] "*" brings only methods that return StarLeavesOutSubclass, no StarLeavesOutSubclass.Sorted, so not sorted: name a spec of StarLeavesOutSubclass.Sorted in uses; or write "-sorted" if you can do without
public class StarLeavesOutSubclass {

    public StarLeavesOutSubclass map() { return this; }
    public Sorted sorted() { return new Sorted(); }

    public static class Sorted extends StarLeavesOutSubclass {}
}
