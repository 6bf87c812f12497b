package library;

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
}
