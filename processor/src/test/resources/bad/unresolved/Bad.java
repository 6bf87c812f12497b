package test;

import io.github.asyncactions.AsyncActions;

class Bad {

    @AsyncActions(target = Nowhere.class, methods = "x") // error: cannot find symbol
    interface A {}

    @AsyncActions(target = String.class, methods = "lenght") // error: [AsyncActions-UnknownMethod] length
    interface B {}
}
