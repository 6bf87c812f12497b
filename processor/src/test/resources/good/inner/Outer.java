package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.Map;

/** An inner class has the type variables of the class around it, too. */
class Outer<A> {

    @AsyncActions(methods = "get", fluent = "*")
    class Inner<B> {
        public Map<A, B> get() {
            return Map.of();
        }

        public Outer<B>.Inner<A> swap() {
            return null;
        }
    }

    @AsyncActions(methods = "get")
    class Plain {
        public A get() {
            return null;
        }
    }

    static ActionFuture<Map<Integer, String>> get(Outer<String>.Inner<Integer> inner) {
        return AsyncOuterInner.of(inner).swap().getAsync();
    }

    static ActionFuture<String> get(Outer<String>.Plain plain) {
        return AsyncOuterPlain.of(plain).getAsync();
    }
}
