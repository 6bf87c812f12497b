package test;

import io.github.asyncactions.AsyncActions;

class Never {

    @AsyncActions(methods = "find") // error: [AsyncActions-UnresolvedType] Nowhere
    abstract static class A {
        abstract Nowhere find(); // error: cannot find symbol
    }

    @AsyncActions(methods = "x") // error: [AsyncActions-UnresolvedType] Nowhere2
    abstract static class B extends Nowhere2 {} // error: cannot find symbol

    @AsyncActions(methods = "find") // error: [AsyncActions-UnresolvedType] was not found
    abstract static class G {
        abstract Nowhere4<String> find(); // error: cannot find symbol
    }

    @AsyncActions(methods = "find(String)") // error: [AsyncActions-UnresolvedType] Nowhere6
    abstract static class P {
        abstract int find(Nowhere6 like); // error: cannot find symbol
    }

    @AsyncActions(methods = "bounded") // error: [AsyncActions-UnresolvedType] Nowhere5
    abstract static class I {
        abstract <N extends Runnable & Comparable<Nowhere5>> void bounded(); // error: cannot find symbol
    }

    @AsyncActions(methods = "x") // error: [AsyncActions-UnknownMethod] x
    abstract static class C {
        abstract Nowhere3 find(); // error: cannot find symbol
    }
}
