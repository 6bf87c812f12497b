package io.github.asyncactions.spark.runtime.limits;

/** How many tasks may be at work at the same moment. What it counts is guarded by the {@link Limits}. */
public final class Limit {

    /** The maximum of a limit that holds nothing back. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final String name;
    private final boolean isDefault;
    private volatile int max; // Read without the lock, for messages and statistics.
    private int atWork;
    private int kept;

    /**
     * @param name for messages, such as {@code forEach at Backup.java:12}
     * @param isDefault whether nobody has set this number: tasks under another limit are not under this one
     */
    public Limit(String name, int max, boolean isDefault) {
        this.name = name;
        this.max = max;
        this.isDefault = isDefault;
    }

    public String name() {
        return name;
    }

    public boolean isDefault() {
        return isDefault;
    }

    /** The most tasks that may be at work. */
    public int max() {
        return max;
    }

    void setMax(int max) {
        this.max = max;
    }

    /** How many tasks are at work, decided waiters included. */
    int atWork() {
        return atWork;
    }

    void countAtWork(int change) {
        atWork += change;
    }

    /** How many waiting bodies keep a place here that nothing they wait for uses. */
    int kept() {
        return kept;
    }

    /** {@code change} more waiting bodies keep a place here that nothing they wait for uses. */
    void countKept(int change) {
        kept += change;
    }

    /**
     * Whether one more may start.
     *
     * @param inKeptPlace whether a waiting body has kept its place for it
     */
    boolean hasRoom(boolean inKeptPlace) {
        // As longs: the maximum may be the largest int.
        return (long) atWork + (inKeptPlace ? 0 : kept) < max;
    }

    @Override
    public String toString() {
        return name + " [" + atWork + " of " + max + " at work]";
    }
}
