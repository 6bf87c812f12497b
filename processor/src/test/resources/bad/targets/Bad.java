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

    private static class Hidden {}
}
