package io.github.asyncactions.spark.runtime.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HandoverTest {

    private final ExecutorService executor = Executors.newCachedThreadPool(DaemonThreads.named("handover"));
    private final Handover handover = new Handover(executor);
    private final CompletableFuture<Thread> first = new CompletableFuture<>();
    private final CompletableFuture<Thread> next = new CompletableFuture<>();

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    private void start(Runnable body) {
        handover.execute(() -> {
            first.complete(Thread.currentThread());
            body.run();
        });
    }

    private void submitNext() {
        handover.execute(() -> next.complete(Thread.currentThread()));
    }

    private void endWithNext() {
        handover.end(() -> {
            submitNext();
            return "ended";
        });
    }

    @Test
    void whatStartsAtTheEndOfATaskRunsOnItsThread() throws Exception {
        start(this::endWithNext);

        assertThat(next.get(1, TimeUnit.MINUTES)).isSameAs(first.join());
    }

    @Test
    void whatAnotherThreadStartsRunsOnTheOneThatIsAboutToBeFree() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        start(() -> {
            handover.end(() -> "ended");
            ended.countDown();
            await(release);
        });
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();

        submitNext();
        release.countDown();

        assertThat(next.get(1, TimeUnit.MINUTES)).isSameAs(first.join());
    }

    @Test
    void whatStartsBeforeRunsOnAnotherThread() throws Exception {
        start(() -> {
            submitNext();
            next.join(); // It runs although this goes on.
        });

        assertThat(next.get(1, TimeUnit.MINUTES)).isNotSameAs(first.join());
    }

    @Test
    void ofTwoThatStartOneRunsOnAnotherThread() throws Exception {
        CompletableFuture<Thread> other = new CompletableFuture<>();
        start(() -> handover.end(() -> {
            submitNext();
            handover.execute(() -> other.complete(Thread.currentThread()));
            return "ended";
        }));

        assertThat(next.get(1, TimeUnit.MINUTES)).isSameAs(first.join());
        assertThat(other.get(1, TimeUnit.MINUTES)).isNotSameAs(first.join());
    }

    @Test
    void aThreadThatIsKeptGivesItsNextTaskAway() throws Exception {
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        start(() -> {
            endWithNext();
            kept.countDown();
            await(release); // as a stage that is added at the last moment
        });
        assertThat(kept.await(1, TimeUnit.MINUTES)).isTrue();

        handover.look();
        assertThat(next).as("after one look it may still come to it").isNotDone();
        handover.look();

        assertThat(next.get(1, TimeUnit.MINUTES)).isNotSameAs(first.join());
        release.countDown();
    }

    @Test
    void aTaskThatFailsKeepsNothing() throws Exception {
        start(() -> {
            endWithNext();
            throw new IllegalStateException("by intent");
        });

        assertThat(next.get(1, TimeUnit.MINUTES)).isNotNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
