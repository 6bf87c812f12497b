package test;

import io.github.asyncactions.AsyncActions;

class Bad {

    @AsyncActions(target = Nowhere.class, methods = "x") // error: cannot find symbol
    interface A {}

    @AsyncActions(target = String.class, methods = "lenght") // error: [AsyncActions-UnknownMethod] length
    interface B {}

    @AsyncActions(methods = "go") // error: [AsyncActions-UnresolvedType] Nobody was not found
    abstract static class C {

        public abstract <T extends Nobody> T go(int x); // error: cannot find symbol
    }
}
