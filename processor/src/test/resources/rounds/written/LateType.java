package test;

public class LateType {
    @Override
    public String toString() {
        return "";
    }
}
