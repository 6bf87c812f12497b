package library;

public class BoundByGone<T extends Comparable<Gone>> {
    public long count() {
        return 1;
    }
}
