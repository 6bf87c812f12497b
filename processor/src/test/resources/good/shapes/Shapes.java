package test;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import java.util.Optional;

/** Nested, generic, abstract, package-private, inherited: what a target can be. */
public class Shapes {

    @AsyncActions(methods = "size")
    public record Point(int x, int y) {
        public int size() {
            return x + y;
        }
    }

    @AsyncActions(methods = {"label", "ordinal"})
    public enum Color {
        RED;

        public String label() {
            return name();
        }
    }

    @AsyncActions(methods = {"run", "self", "find"}, name = "EventualJob", suffix = "Later")
    public interface Job<T extends Comparable<T>> {
        T run();

        default Optional<T> find(List<? super T> in) {
            return Optional.empty();
        }

        Job<T> self();
    }

    abstract static class Base<B> {
        public abstract B value();

        public B inherited(B other) {
            return other;
        }
    }

    @AsyncActions(methods = {"value", "inherited(String)", "hidden"})
    static final class Child extends Base<String> {
        @Override
        public String value() {
            return "";
        }

        void hidden() {}
    }

    public interface Left<L, R> {
        L merged(L left, R right);
    }

    public interface Right<R> {
        List<R> merged(List<R> left, R right);
    }

    /** What javac merges for one who implements it, and not for one who calls it. */
    @AsyncActions(methods = "merged")
    interface Both<T> extends Left<List<T>, T>, Right<T> {}
}
