package io.github.asyncactions.spark.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.spark.runtime.limits.RandomProgram.Kind;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on random programs in random interleavings, by one thread, so that every deadlock is found. */
class RandomProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("programs", 3_000);

    @ParameterizedTest(name = "{0}, under one limit")
    @CsvSource({"all", "tree", "hub", "lock", "lock tree", "lock tree retry", "retry"})
    void waitsForAllNeverDeadlockNorExceedOneLimit(String kind) {
        Result result = runAll(kind, 0);

        assertThat(result.deadlocks).as(result.toString()).isZero();
        assertThat(result.exceeded).as(result.toString()).isZero();
    }

    @ParameterizedTest(name = "{0}, under one limit")
    @CsvSource({"any", "timed", "cancels", "everything"})
    void otherWaitsNeverDeadlockUnderOneLimit(String kind) {
        Result result = runAll(kind, 0);

        assertThat(result.deadlocks).as(result.toString()).isZero();
        assertThat(result.exceeded).as(result.toString()).isLessThan(PROGRAMS / 10);
    }

    @ParameterizedTest(name = "{0}, under several limits")
    @CsvSource({"all", "tree", "any", "timed", "cancels", "everything", "hub", "retry"})
    void programsWithoutLocksNeverDeadlockUnderSeveralLimits(String kind) {
        Result result = runAll(kind, 3);

        assertThat(result.deadlocks).as(result.toString()).isZero();
        assertThat(result.exceeded).as(result.toString()).isLessThan(PROGRAMS * 15 / 100);
    }

    /** As with semaphores: the owner of the lock waits for a limit, which is full of bodies that wait for the lock. */
    @ParameterizedTest(name = "{0}, under several limits")
    @CsvSource({"lock", "lock tree", "lock tree retry"})
    void locksUnderSeveralLimitsSometimesDeadlock(String kind) {
        Result result = runAll(kind, 3);

        assertThat(result.deadlocksWithoutLock).as(result.toString()).isZero();
        assertThat(result.deadlocks).as(result.toString()).isLessThan(PROGRAMS * 8 / 100);
    }

    private static Result runAll(String name, int extraLimits) {
        Kind kind = Kind.named(name);
        Result result = new Result(name + ", " + extraLimits + " more limits");
        for (long seed = 0; seed < PROGRAMS; seed++) {
            ProgramRun run = new ProgramRun(RandomProgram.random(kind, extraLimits, seed), new Random(seed));
            try {
                result.add(seed, run.run(), run);
            } catch (AssertionError e) {
                throw new AssertionError(name + ", seed " + seed + ": " + e.getMessage(), e);
            }
        }
        System.out.println(result);
        return result;
    }

    private static final class Result {

        private final String name;
        private int deadlocks;
        private int deadlocksWithoutLock;
        private int exceeded;
        private int worst;
        private String firstDeadlock = "";

        Result(String name) {
            this.name = name;
        }

        void add(long seed, boolean ended, ProgramRun run) {
            if (!ended) {
                deadlocks++;
                if (!run.isBlockedByLock()) {
                    deadlocksWithoutLock++;
                }
                if (firstDeadlock.isEmpty()) {
                    firstDeadlock = ", the first with seed " + seed + ": " + run;
                }
            }
            if (run.account.worst() > 0) {
                exceeded++;
                worst = Math.max(worst, run.account.worst());
            }
        }

        @Override
        public String toString() {
            return "%s: %d deadlocks, %d exceeded by at most %d%s"
                    .formatted(name, deadlocks, exceeded, worst, firstDeadlock);
        }
    }
}
