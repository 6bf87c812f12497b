package test;

import io.github.asyncactions.AsyncActions;

class Bad {

    abstract static class Target {
        public abstract Target next();
        public abstract long count();
    }

    @AsyncActions(
            target = Target.class,
            methods = "count",
            fluent = {
                "*",
                "-previous", // error: [AsyncActions-ExcludesNothing] "-previous"
                "count", // error: [AsyncActions-FluentAndAction] count
                "toString", // error: [AsyncActions-ObjectMethod] toString
                "next(", // error: [AsyncActions-BadMethodSyntax] "next("
                "-next(" // error: [AsyncActions-BadMethodSyntax] "-next(" is no method: write "-next()"
            })
    interface A {}

    @AsyncActions(target = Target.class, fluent = "count") // error: [AsyncActions-NotFluent] returns long
    interface B {}
}
