package library;

/** The test takes it off the class path. */
public class Gone {
    public long inherited() {
        return 1;
    }
}
