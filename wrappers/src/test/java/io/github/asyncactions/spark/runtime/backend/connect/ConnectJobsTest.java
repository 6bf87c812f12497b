package io.github.asyncactions.spark.runtime.backend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the operations of an action on Spark Connect are at rest, as a server tells it that answers as a test says. */
@Tag("concurrency")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectJobsTest {

    private final Server server = new Server();
    private final List<Interrupter> interrupters = new ArrayList<>();
    private final ConnectJobs jobs = jobsOn(server);

    private ConnectJobs jobsOn(Server of) {
        Interrupter interrupter = Interrupter.of(() -> of);
        interrupters.add(interrupter);
        return new ConnectJobs("tag", interrupter);
    }

    @AfterEach
    void stop() {
        server.answers.countDown();
        interrupters.forEach(Interrupter::close);
    }

    /** Its operations run until a test ends them. */
    private static final class Server implements Operations {

        private final Set<String> running = ConcurrentHashMap.newKeySet();
        private final CountDownLatch answers = new CountDownLatch(1);
        private volatile boolean haveStates = true;
        private volatile boolean fails;

        @Override
        public List<String> interrupt(String tag) {
            awaitQuietly(answers);
            return List.copyOf(running);
        }

        @Override
        public boolean haveStates() {
            return haveStates;
        }

        @Override
        public Collection<String> unfinished(Collection<String> ids) {
            if (fails) {
                throw new IllegalStateException("no states here");
            }
            return ids.stream().filter(running::contains).toList();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void afterASuccessThereIsNothingToWaitFor() {
        assertThat(jobs.areAtRest()).isFalse();
        jobs.bodyReturned(false, null);

        assertThat(jobs.areAtRest()).isTrue();
    }

    @Test
    void theOperationsThatTheInterruptHasHitCountUntilTheyHaveEnded() {
        server.answers.countDown();
        server.running.add("one");
        jobs.bodyReturned(true, null);
        assertThat(jobs.areAtRest()).as("one runs").isFalse();

        server.running.clear();

        await().until(jobs::areAtRest);
    }

    @Test
    void theAnswerToTheInterruptIsWaitedFor() {
        jobs.bodyReturned(true, null);
        assertThat(jobs.areAtRest()).as("what was hit is not known").isFalse();

        server.answers.countDown();

        await().until(jobs::areAtRest);
    }

    @Test
    void aServerThatKeepsThemForEverIsNotWaitedForForEver() {
        server.answers.countDown();
        server.running.add("lost");
        jobs.bodyReturned(true, null);

        await().until(jobs::areAtRest);
    }

    @Test
    void aServerThatTellsNoStatesIsNotWaitedFor() {
        server.fails = true;
        server.answers.countDown();
        server.running.add("one");
        jobs.bodyReturned(true, null);

        await().until(jobs::areAtRest);
    }

    @Test
    void aClientThatCannotAskKnowsNothing() {
        server.haveStates = false;
        jobs.bodyReturned(true, null);

        assertThat(jobs.areAtRest()).isTrue();
    }

    @Test
    void aServerThatDoesNotAnswerHoldsUpNoOtherSession() {
        for (int i = 0; i < 10; i++) {
            new ConnectJobs("tag " + i, interrupters.get(0)).cancel("no answer will come");
        }
        Server other = new Server();
        other.answers.countDown();
        other.running.add("one");
        ConnectJobs others = jobsOn(other);
        others.bodyReturned(true, null);
        other.running.clear();

        await().until(others::areAtRest);
        assertThat(server.answers.getCount()).isEqualTo(1);
    }
}
