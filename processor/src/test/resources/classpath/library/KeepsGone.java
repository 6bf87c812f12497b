package library;

public class KeepsGone {
    private final Gone gone = new Gone();

    public long count() {
        return gone.inherited();
    }
}
