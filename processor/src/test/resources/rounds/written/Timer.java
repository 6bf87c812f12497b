package test;

public class Timer {
    public long elapsed() {
        return 1;
    }
}
