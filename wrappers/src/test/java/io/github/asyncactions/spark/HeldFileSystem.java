package io.github.asyncactions.spark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.UserGroupInformation;

/**
 * The local file system under a scheme of its own, {@code held://}: slow where a test holds it, and it remembers who
 * has called it.
 */
public final class HeldFileSystem extends RawLocalFileSystem {

    static final String SETTING = "spark.hadoop.fs.held.impl";

    /** Where a call waits until the test goes on or its thread is interrupted. */
    static final class Hold {
        private volatile CountDownLatch latch = new CountDownLatch(0);
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicInteger toPass = new AtomicInteger();

        /** Holds every call but the first ones. */
        void close(int passing) {
            toPass.set(passing);
            latch = new CountDownLatch(1);
        }

        void open() {
            latch.countDown();
        }

        boolean isHolding() {
            return waiting.get() > 0;
        }

        int waiting() {
            return waiting.get();
        }

        private void pass() throws IOException {
            if (toPass.getAndDecrement() > 0) {
                return;
            }
            waiting.incrementAndGet();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("interrupted in a slow file system").initCause(e);
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    /** Listings, by whatever lists. */
    static final Hold LISTING = new Hold();
    /** Renames of what tasks have written into the place of the whole, as a committer does at the end of the job. */
    static final Hold COMMIT = new Hold();

    private static final Set<String> CALLS = ConcurrentHashMap.newKeySet();

    /** Who has done what where, such as {@code "alice list /tmp/in"}. */
    static Set<String> calls() {
        return CALLS;
    }

    private static void note(String what, Path where) throws IOException {
        CALLS.add(UserGroupInformation.getCurrentUser().getUserName() + " " + what + " "
                + where.toUri().getPath());
    }

    @Override
    public URI getUri() {
        return URI.create("held:///");
    }

    @Override
    public String getScheme() {
        return "held";
    }

    @Override
    protected void checkPath(Path path) {
        // RawLocalFileSystem knows its own scheme only.
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        note("list", path);
        LISTING.pass();
        return super.listStatus(path);
    }

    @Override
    public boolean mkdirs(Path path) throws IOException {
        note("mkdirs", path);
        return super.mkdirs(path);
    }

    @Override
    public void setPermission(Path path, FsPermission permission) {
        // Starts a process for each file, otherwise.
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        note("rename", to);
        if (!to.toString().contains("_temporary")) {
            COMMIT.pass();
        }
        return super.rename(from, to);
    }
}
