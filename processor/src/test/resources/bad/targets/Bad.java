package test;

import io.github.asyncactions.AsyncActions;

class Bad {

    @AsyncActions(target = int.class, methods = "x") // error: [AsyncActions-BadTarget] int can't be wrapped
    interface A {}

    @AsyncActions(target = String[].class, methods = "length") // error: [AsyncActions-BadTarget]
    interface B {}

    @AsyncActions(target = Object.class, methods = "hashCode") // error: [AsyncActions-BadTarget]
    interface C {}

    @AsyncActions(target = Hidden.class, methods = "x") // error: [AsyncActions-TargetNotAccessible] test
    interface D {}

    @AsyncActions(target = String.class) // error: [AsyncActions-NothingToWrap] java.lang.String
    interface E {}

    @AsyncActions(target = String.class, methods = "length", name = "no name") // error: [AsyncActions-BadName] "AsyncString"
    interface F {}

    @AsyncActions(target = String.class, methods = "length", suffix = "-later") // error: [AsyncActions-BadSuffix]
    interface G {}

    @AsyncActions(target = String.class, methods = "length", uses = Bad.class) // error: [AsyncActions-UsesNoSpec] test.Bad
    interface H {}

    @AsyncActions(target = String.class, methods = "length", uses = A.class) // a mistake there is reported there
    interface I {}

    @AsyncActions(target = String.class, methods = "length", name = "record") // error: [AsyncActions-BadName] "record"
    interface J {}

    @AsyncActions(target = Rest.class, methods = "pack", suffix = "age") // error: [AsyncActions-BadSuffix] "age"
    interface K {}

    @AsyncActions(target = org.apache.spark.sql.catalyst.plans.logical.UncacheTable.class, methods = "allAttributes") // error: [AsyncActions-MethodNotAccessible] QueryPlan.allAttributes()
    interface M {}

    @AsyncActions(target = String.class, methods = "length", suffix = "") // error: [AsyncActions-BadSuffix]
    interface L {}

    @AsyncActions // error: [AsyncActions-NothingToWrap] test.Bad.Empty
    static class Empty {}

    interface Rest {
        long pack();
    }

    private static class Hidden {}
}
