package io.github.asyncactions.spark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A caller with a class loader of its own, as a web application or a notebook has: everything that this library makes
 * on first use is made on its thread. Also a program, whose status tells whether the loader goes while Spark runs:
 * there nobody has used the library before.
 */
final class FirstCaller {

    private FirstCaller() {}

    public static void main(String[] args) throws Exception {
        LocalSpark spark = new LocalSpark();
        List<Object> kept = new ArrayList<>();
        WeakReference<ClassLoader> loader = call(spark.session(), kept);
        boolean gone = false;
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1); !gone && System.nanoTime() < end; ) {
            System.gc();
            gone = loader.get() == null;
        }
        System.out.println(gone ? "gone, but not " + kept : "still there: " + loader.get());
        spark.stop();
        System.exit(gone ? 0 : 1);
    }

    /** Submits, on the calling thread, from a class that has a loader of its own; which is returned. */
    static WeakReference<ClassLoader> call(SparkSession session, List<Object> kept) throws Exception {
        session.range(1); // Spark's own class loader has that of its first user as its parent.
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader own = new Own();
        Thread.currentThread().setContextClassLoader(own);
        try {
            @SuppressWarnings("unchecked")
            Function<SparkSession, List<Object>> caller = (Function<SparkSession, List<Object>>)
                    own.loadClass(Caller.class.getName()).getConstructor().newInstance();
            if (caller.getClass().getClassLoader() != own) {
                throw new AssertionError("loaded by " + caller.getClass().getClassLoader());
            }
            kept.addAll(caller.apply(session));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return new WeakReference<>(own);
    }

    /** Loads the caller anew, and leaves the rest to the one around it. */
    private static final class Own extends ClassLoader {

        Own() {
            super(FirstCaller.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Caller.class.getName())) {
                return super.loadClass(name, resolve);
            }
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            try (InputStream code = FirstCaller.class.getResourceAsStream(file)) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Uses a thread of each kind: workers, timer, completers, watcher. Gives what is kept: futures of each kind. */
    public static final class Caller implements Function<SparkSession, List<Object>> {

        @Override
        public List<Object> apply(SparkSession session) {
            List<Object> kept = new ArrayList<>();
            kept.add(SparkActions.submit(session, () -> Thread.currentThread().getName()));
            // No query: Spark's own static pools would make threads that keep the loader, as they do without this
            // library.
            kept.add(AsyncRDD.of(new JavaSparkContext(session.sparkContext()).parallelize(List.of(1, 2, 3)))
                    .countAsync());
            kept.add(SparkActions.forEach(session, List.of(1, 2, 3), 2, number -> number + 1));
            kept.add(SparkActions.submit(session, () -> 1).thenApply(one -> one + 1));
            CountDownLatch never = new CountDownLatch(1);
            try (ActionScope scope = ActionScope.open(session, 1)) {
                kept.add(scope.fork(() -> {
                    never.await();
                    return 1;
                }));
                kept.add(scope.fork(() -> 2)); // cancelled while it is queued, by the end of the block
            }
            kept.add(SparkActions.submit(session, () -> {
                        never.await();
                        return 1;
                    })
                    .completeOnTimeout(2, 10, TimeUnit.MILLISECONDS));
            SparkActions.inCompletionOrder(List.of(SparkActions.submit(session, () -> 1)))
                    .forEach(kept::add);
            for (Object future : kept) {
                ((CompletableFuture<?>) future)
                        .handle((result, failure) -> result)
                        .join();
            }
            return kept;
        }
    }
}
