package io.github.asyncactions.spark.runtime.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library's own threads: what they inherit, and that none of them is ever all that there is. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadsTest {

    static {
        // Only a failure takes so long; a busy machine may need more than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    // ---- how they are made ---------------------------------------------------------------------------------------

    @Test
    void k1AThreadInheritsNothingFromTheOneThatMakesIt() throws Exception {
        ThreadFactory factory = DaemonThreads.named("test");
        ThreadGroup users = new ThreadGroup("the user's");
        InheritableThreadLocal<@Nullable String> tenant = new InheritableThreadLocal<>();
        CompletableFuture<@Nullable String> seen = new CompletableFuture<>();
        List<Thread> made = new CopyOnWriteArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            Thread maker = new Thread(users, () -> {
                tenant.set("the maker's");
                Thread.currentThread().setContextClassLoader(loader);
                made.add(factory.newThread(() -> seen.complete(tenant.get())));
                made.add(factory.newThread(() -> {}));
            });
            maker.start();
            maker.join();
        }
        Thread thread = made.get(0);
        assertThat(thread.getContextClassLoader()).isSameAs(DaemonThreads.class.getClassLoader());
        assertThat(thread.getThreadGroup()).isNotSameAs(users);
        assertThat(thread.getThreadGroup().getParent()).as("the root").isNull();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(made).extracting(Thread::getName).containsExactly("test-1", "test-2");

        thread.start();

        assertThat(seen.get(30, TimeUnit.SECONDS)).isNull();
    }

    /** Until JDK 24 it keeps the protection domains of the classes that made it, by its access control context. */
    @Test
    void k1AThreadKeepsNoClassLoaderOfTheOnesThatMadeIt() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        WeakReference<ClassLoader> users = makeThread(end);

        await().until(() -> {
            System.gc();
            return users.get() == null;
        });
        end.countDown();
    }

    /** A task whose class a loader of its own has defined makes a thread, which lives on. */
    private static WeakReference<ClassLoader> makeThread(CountDownLatch end) throws Exception {
        URL here = Maker.class.getProtectionDomain().getCodeSource().getLocation();
        String name = Maker.class.getName();
        ClassLoader loader = new URLClassLoader(new URL[] {here}, ThreadsTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
                return wanted.equals(name) ? findClass(wanted) : super.loadClass(wanted, resolve);
            }
        };
        Runnable stays = () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        Class<?> maker = loader.loadClass(name);
        assertThat(maker.getClassLoader()).isSameAs(loader);
        Thread thread = (Thread) maker.getMethod("make", ThreadFactory.class, Runnable.class)
                .invoke(null, DaemonThreads.named("test"), stays);
        thread.start();
        return new WeakReference<>(loader);
    }

    /** The user's class. */
    public static final class Maker {

        private Maker() {}

        public static Thread make(ThreadFactory factory, Runnable task) {
            return factory.newThread(task);
        }
    }

    // ---- completers ----------------------------------------------------------------------------------------------

    @Test
    void e1AHundredStagesThatBlockDoNotStopTheNext() throws Exception {
        CountDownLatch blocked = new CountDownLatch(100);
        CountDownLatch end = new CountDownLatch(1);
        try {
            for (int i = 0; i < 100; i++) {
                Completer.get().execute(() -> {
                    blocked.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
            }
            assertThat(blocked.await(30, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 10; i++) {
                CompletableFuture<Integer> next = new CompletableFuture<>();
                int number = i;
                Completer.get().execute(() -> next.complete(number));
                assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(i);
            }
        } finally {
            end.countDown();
        }
    }

    /** Each of them waits for the one that comes after it. */
    @Test
    void e1StagesMayWaitForEachOther() throws Exception {
        List<CompletableFuture<Integer>> chain = IntStream.range(0, 60)
                .mapToObj(i -> new CompletableFuture<Integer>())
                .toList();
        for (int i = 0; i < chain.size(); i++) {
            CompletableFuture<Integer> mine = chain.get(i);
            CompletableFuture<Integer> next =
                    i + 1 < chain.size() ? chain.get(i + 1) : CompletableFuture.completedFuture(0);
            Completer.get().execute(() -> mine.complete(next.join() + 1));
        }

        assertThat(chain.get(0).get(60, TimeUnit.SECONDS)).isEqualTo(60);
    }

    @Test
    void aCompletionThatThrowsTakesNothingAway() throws Exception {
        CountDownLatch thrown = new CountDownLatch(20);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> thrown.countDown());
        try {
            for (int i = 0; i < 20; i++) {
                Completer.get().execute(() -> {
                    throw new IllegalStateException("made up");
                });
            }
            CompletableFuture<Integer> next = new CompletableFuture<>();
            Completer.get().execute(() -> next.complete(1));
            assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(thrown.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    // ---- timers --------------------------------------------------------------------------------------------------

    @Test
    void aTimerTellsAfterItsTimeUnlessItIsCancelled() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        long start = System.nanoTime();
        CompletableFuture<Long> first = new CompletableFuture<>();
        Timer.get().schedule(Duration.ofMillis(20), () -> first.complete(System.nanoTime() - start));
        Future<?> cancelled = Timer.get().schedule(Duration.ofMillis(60), () -> told.add("cancelled"));
        Timer.get().schedule(Duration.ofMillis(120), last::countDown);
        cancelled.cancel(false);

        assertThat(first.get(30, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aTimerOfAThousandYearsStopsNoOther() throws Exception {
        List<Future<?>> far = new ArrayList<>();
        far.add(Timer.get().schedule(Duration.ofDays(400_000), () -> {}));
        far.add(Timer.get().schedule(Duration.ofSeconds(Long.MAX_VALUE), () -> {}));
        CompletableFuture<Integer> near = new CompletableFuture<>();
        Timer.get().schedule(Duration.ofMillis(1), () -> near.complete(1));

        assertThat(near.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(far).noneMatch(Future::isDone);
        far.forEach(timer -> timer.cancel(false));
    }

    // ---- feeders -------------------------------------------------------------------------------------------------

    @Test
    void aFeederHandsOverInOrderOnAThreadOfItsOwn() throws Exception {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        List<String> callers = new CopyOnWriteArrayList<>();
        Feeder feeder = new Feeder(task -> {
            callers.add(Thread.currentThread().getName());
            Thread thread = new Thread(task);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        List<@Nullable Throwable> refused = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            feeder.feed(() -> ran.add(number), refused::add);
        }

        await().until(() -> ran.size() == 100);
        assertThat(ran).isSorted();
        assertThat(callers)
                .allMatch(name -> name.startsWith("asyncactions-feeder-"))
                .hasSize(100);
        assertThat(refused).isEmpty();
    }

    @Test
    void aFeederTellsWhatIsRefusedAndGoesOn() throws Exception {
        RejectedExecutionException full = new RejectedExecutionException("full");
        List<Integer> ran = new CopyOnWriteArrayList<>();
        Feeder feeder = new Feeder(task -> {
            if (ran.isEmpty()) {
                throw full;
            }
            task.run();
        });
        CompletableFuture<@Nullable Throwable> thrown = new CompletableFuture<>();
        CompletableFuture<@Nullable Throwable> onItsThread = new CompletableFuture<>();
        feeder.feed(() -> ran.add(1), thrown::complete);
        assertThat(thrown.get(30, TimeUnit.SECONDS)).isSameAs(full);
        ran.add(0);
        feeder.feed(() -> ran.add(2), onItsThread::complete);

        assertThat(onItsThread.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(ran).containsExactly(0);
    }
}
