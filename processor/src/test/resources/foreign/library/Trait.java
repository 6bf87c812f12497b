package library;

/** A trait: its class file calls the class in it no static one. */
public interface Trait<X> {

    abstract class Parent<T> {
        public int pair(T first, String second) {
            return 1;
        }

        public int one(T value) {
            return 1;
        }
    }

    class Inner extends Parent<String> {
        public int pair(String first, Object second) {
            return 2;
        }

        public void one(Comparable<String> value) {}
    }
}
