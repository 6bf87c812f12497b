package io.github.asyncactions.spark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.util.ThreadUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import scala.concurrent.Promise;
import scala.concurrent.duration.Duration;

/** When a thread is lent for one that waits, look by look (P1). */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WaitsTest {

    private final NoSpark noSpark = new NoSpark(1);
    private final ActionExecutor executor = new ActionExecutor(noSpark, () -> {});
    private final List<Inspected> threads = new CopyOnWriteArrayList<>();
    private final List<Action<?>> refused = new ArrayList<>();
    private final Workers workers = new Workers(
            1,
            1,
            task -> {
                Inspected thread = new Inspected(task);
                threads.add(thread);
                return thread;
            },
            (action, refusal) -> refused.add(action));
    private final ActionQueue queue = workers.queue();
    private final Waits waits = new Waits(workers);
    private final List<Gate> gates = new ArrayList<>();

    @AfterEach
    void stop() {
        gates.forEach(Gate::open);
        queue.close();
        workers.close();
        noSpark.stop();
    }

    private Gate gate(boolean named) {
        Gate gate = new Gate(named);
        gates.add(gate);
        return gate;
    }

    private Action<Integer> submit(Callable<Integer> body) {
        Action<Integer> action = NoSpark.action(executor, null, body);
        queue.offer(action);
        return action;
    }

    private Action<Integer> submitWaiting(Gate... inTurn) {
        return submit(() -> {
            for (Gate gate : inTurn) {
                gate.pass();
            }
            return 1;
        });
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            waits.look();
        }
    }

    @Test
    void aThreadIsLentForAWaitThatLastsFromOneLookToTheNext() throws Exception {
        Gate first = gate(true);
        Action<Integer> waiting = submitWaiting(first);
        Gate second = gate(true);
        Action<Integer> next = submitWaiting(second);
        first.awaitWaiting();

        look(1); // one was taken since the last look
        look(1); // and none since then: the first look at what waits
        assertThat(workers.hasLent()).isFalse();
        look(1);

        assertThat(workers.hasLent()).isTrue();
        second.awaitWaiting();
        second.open();
        assertThat(next.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        look(1);
        assertThat(workers.hasLent()).as("as long as it waits").isTrue();
        first.open();
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        await().until(() -> workers.atWork().isEmpty());
        look(1);
        assertThat(workers.hasLent()).isFalse();
        assertThat(threads).hasSize(2);
    }

    @Test
    void oneThatWentOnMeanwhileDoesNotCount() {
        Gate first = gate(true);
        Gate last = gate(true);
        Gate busy = gate(true);
        submit(() -> {
            first.pass();
            busy.spin();
            last.pass();
            return 1;
        });
        submit(() -> 2);
        first.awaitWaiting();
        look(2);
        first.open();
        busy.awaitSpinning();

        look(1);
        assertThat(workers.hasLent()).isFalse();
        busy.open();
        last.awaitWaiting();
        look(1);
        assertThat(workers.hasLent()).isFalse();
        look(1);
        assertThat(workers.hasLent()).isTrue();
    }

    @Test
    void whileNothingIsQueuedNobodyLooks() {
        Gate gate = gate(true);
        submitWaiting(gate);
        Action<Integer> queued = submit(() -> 2);
        gate.awaitWaiting();
        look(2);
        assertThat(threads.get(0).looks).hasValue(1);
        queue.discard(queued);
        look(5);
        assertThat(threads.get(0).looks).hasValue(1);
        submit(() -> 3);

        look(1);
        assertThat(threads.get(0).looks).as("what was known is forgotten").hasValue(2);
        assertThat(workers.hasLent()).isFalse();
        look(1);
        assertThat(workers.hasLent()).isTrue();
    }

    /** It is slow. */
    @Test
    void aStackIsLookedAtOnceForEachWait() {
        Gate first = gate(true);
        Gate second = gate(true);
        submitWaiting(first, second);
        submit(() -> 2);
        first.awaitWaiting();
        look(5);
        assertThat(threads.get(0).looks).hasValue(1);

        first.open();
        second.awaitWaiting();
        look(5);

        assertThat(threads.get(0).looks).hasValue(2);
    }

    @Test
    void whereNobodyTellsWhatAThreadWaitsForItIsLookedAtEachTime() {
        Gate nameless = gate(false);
        submitWaiting(nameless);
        submit(() -> 2);
        nameless.awaitWaiting();

        look(5);

        assertThat(threads.get(0).looks).as("not by the first").hasValue(4);
    }

    @Test
    void oneThatWaitsForSparkAfterwardsNeedsNoOther() throws Exception {
        Promise<Object> ofSpark = Promise.apply();
        Gate first = gate(true);
        submit(() -> {
            first.pass();
            ThreadUtils.awaitReady(ofSpark.future(), Duration.Inf());
            return 1;
        });
        submit(() -> 2);
        first.awaitWaiting();
        look(3);
        assertThat(workers.hasLent()).isTrue();
        first.open();
        await().until(() -> threads.get(0).isWaitingBut(first));

        look(1);

        assertThat(workers.hasLent()).isFalse();
        ofSpark.success(1);
    }

    @Test
    void whereNoMoreMayBeLentTheOldestIsRefused() {
        Gate gate = gate(true);
        submitWaiting(gate);
        Gate other = gate(true);
        submitWaiting(other);
        gate.awaitWaiting();
        look(3);
        other.awaitWaiting();
        look(3); // both wait
        assertThat(refused).as("nothing is queued").isEmpty();
        Action<Integer> oldest = submit(() -> 3);
        Action<Integer> younger = submit(() -> 4);

        look(1);
        assertThat(refused).containsExactly(oldest);
        look(1);
        assertThat(refused).containsExactly(oldest, younger);
        assertThat(queue.queued()).isEmpty();
    }

    /** A thread that counts how often somebody looks at its stack. */
    private static final class Inspected extends Thread {

        private final AtomicInteger looks = new AtomicInteger();

        Inspected(Runnable task) {
            super(task);
            setDaemon(true);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            looks.incrementAndGet();
            return super.getStackTrace();
        }

        boolean isWaitingBut(Gate gate) {
            Object blocker = LockSupport.getBlocker(this);
            return WaitInspection.waits(this) && blocker != null && blocker != gate;
        }
    }

    /** Lets nobody pass until it is open. */
    private static final class Gate {

        private final boolean named;
        private volatile @Nullable Thread inside;
        private volatile boolean open;

        Gate(boolean named) {
            this.named = named;
        }

        void pass() {
            inside = Thread.currentThread();
            while (!open) {
                if (named) {
                    LockSupport.park(this);
                } else {
                    LockSupport.park();
                }
            }
        }

        void spin() {
            inside = Thread.currentThread();
            while (!open) {
                Thread.onSpinWait();
            }
        }

        void open() {
            open = true;
            LockSupport.unpark(inside);
        }

        void awaitWaiting() {
            await().until(() -> inside != null
                    && WaitInspection.waits(inside)
                    && LockSupport.getBlocker(inside) == (named ? this : null));
        }

        void awaitSpinning() {
            await().until(() -> inside != null);
        }
    }
}
