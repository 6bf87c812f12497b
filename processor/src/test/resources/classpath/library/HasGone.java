package library;

public class HasGone extends Gone {
    public long count() {
        return 1;
    }
}
