package test.starleavesoutscala;

import io.github.asyncactions.AsyncActions;

/** A method with Scala types. */
@AsyncActions(methods = "count", fluent = "*") // warning: [AsyncActions-LeftOutOfStar] "*" brings no methods with Scala types, so not with: name what you need, as in fluent = {"*", "with(Seq)"}; or write "-with" if you can do without
public class StarLeavesOutScala {

    public long count() { return 1; }
    public StarLeavesOutScala with(scala.collection.Seq<String> names) { return this; }
}
