package test;

public class LateTarget {
    public long count() {
        return 1;
    }

    public LateType late() {
        return null;
    }
}
