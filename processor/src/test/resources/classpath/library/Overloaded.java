package library;

/** A compiler compares arguments with the parameters of each overload that has as many. */
public class Overloaded {

    public long count(String text) {
        return 1;
    }

    public long count(int number, String text) {
        return 1;
    }

    public long count(String text, Object other) {
        return 1;
    }

    public long count(int number, int other) {
        return 1;
    }

    static long count(Gone gone) {
        return 1;
    }

    public long count(String text, Gone... gone) {
        return 1;
    }

    public long size(int number) {
        return 1;
    }

    public <T extends Iterable<Gone>> long size(T gone, int number) {
        return 1;
    }
}
