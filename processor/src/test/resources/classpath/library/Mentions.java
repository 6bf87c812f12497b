package library;

public class Mentions {
    public long count() {
        return 1;
    }

    public Gone gone() {
        return null;
    }

    public Mentions self() {
        return this;
    }
}
