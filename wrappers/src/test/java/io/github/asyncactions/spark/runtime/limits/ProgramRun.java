package io.github.asyncactions.spark.runtime.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs a {@link RandomProgram} on the {@link Limits}, by one thread: again and again one of the bodies that can go on
 * does its next step. Since nothing else happens, a state in which no body can go on is a deadlock.
 *
 * <p>At each start and after each step, an {@link Account} of its own is compared with theirs.
 */
final class ProgramRun {

    final Limits limits = new Limits();
    final List<Limit> allLimits = new ArrayList<>();
    final List<ProgramBody> bodies = new ArrayList<>();
    private final Random random;
    final Account account = new Account(this);
    ProgramBody lockOwner;

    ProgramRun(RandomProgram program, Random random) {
        this.random = random;
        for (int max : program.maxima()) {
            allLimits.add(new Limit("limit " + allLimits.size(), max, false));
        }
        for (RandomProgram.Action action : program.actions()) {
            bodies.add(new ProgramBody(this, bodies.size(), action));
        }
    }

    /** Whether the program came to its end; if not, it is deadlocked. */
    boolean run() {
        limits.step(() -> bodies.stream().filter(body -> body.action.isRoot()).forEach(body -> body.submit(List.of())));
        for (int steps = 0; steps < 20_000; steps++) {
            account.check();
            List<Runnable> possible = new ArrayList<>();
            List<Runnable> byTime = new ArrayList<>();
            for (ProgramBody body : bodies) {
                body.addPossibleSteps(possible, byTime);
            }
            if (possible.isEmpty() || (!byTime.isEmpty() && random.nextInt(6) == 0)) {
                possible = byTime;
            }
            if (possible.isEmpty()) {
                return isAtRest();
            }
            possible.get(random.nextInt(possible.size())).run();
        }
        throw new AssertionError("Runs for ever: " + this);
    }

    private boolean isAtRest() {
        if (bodies.stream()
                .anyMatch(body -> body.state != ProgramBody.State.NEW && body.state != ProgramBody.State.RETURNED)) {
            return false;
        }
        for (Limit limit : allLimits) {
            account.require(limit.atWork() == 0 && limit.kept() == 0, "at the end counts are left in %s", limit);
        }
        account.require(limits.hungry().isEmpty(), "at the end something waits");
        return true;
    }

    /** Whether a body that blocks on the lock is at work: with several limits, that may be a deadlock. */
    boolean isBlockedByLock() {
        return bodies.stream().anyMatch(ProgramBody::blocksOnLock);
    }

    @Override
    public String toString() {
        return allLimits + " " + bodies;
    }
}
