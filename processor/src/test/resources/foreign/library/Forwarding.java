package library;

import java.util.List;

/** In the class file the forwarder has the name of what it forwards to, and is no bridge. */
public class Forwarding {

    public interface Parent<T> {
        T same(T value);
    }

    public abstract static class Child implements Parent<String> {
        public Object forward_same(Object value) {
            return value;
        }
    }

    /** In the class file its method is a bridge only, which no compiler shows. */
    public static class Hiding implements Parent<String> {
        public String same(String value) {
            return value;
        }
    }

    /** In the class file a child of {@code Parent<?>}. */
    public interface Wild extends Parent<Wild> {}

    /** In the class file both variables are called {@code T}. */
    public static class Twice {
        public int plain(int value) {
            return value;
        }

        public <T, T_> T same(T value, T_ other) {
            return value;
        }
    }

    public interface One {
        default int count(String text) {
            return 1;
        }
    }

    public interface Other<T> {
        default int count(T value) {
            return 1;
        }
    }

    /** In the class file it overrides nothing. */
    public interface Ambiguous extends One, Other<String> {
        default int count(String text) {
            return 1;
        }
    }

    /** In the class file both methods have one name, and differ by their results only. */
    public static class Specialized<E> {
        public int at(int index) {
            return 1;
        }

        public E forward_at(int index) {
            return null;
        }
    }

    public static class SpecializedChild extends Specialized<Object> {}

    /** In the class file both methods have one name, but Java can tell their arguments apart. */
    public static class Unions {
        public int union(List<String> texts) {
            return 1;
        }

        public long forward_union(List<Integer> numbers) {
            return 2;
        }
    }

    /** In the class file both methods have one name, and differ by their results only. */
    public static class Chain {
        public Chain with(int option) {
            return this;
        }

        public Object forward_with(int option) {
            return this;
        }

        public int size() {
            return 1;
        }
    }
}
