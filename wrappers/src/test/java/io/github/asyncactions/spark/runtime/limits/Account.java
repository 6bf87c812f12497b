package io.github.asyncactions.spark.runtime.limits;

import io.github.asyncactions.spark.runtime.limits.ProgramBody.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts which bodies of a {@link ProgramRun} are at work and which places they keep, from the states of the bodies
 * alone, and compares that with the rules and with what the {@link Limits} count.
 */
final class Account {

    private final ProgramRun run;
    /** By limit: how often something has happened for which one more than the maximum may be at work. */
    private final Map<Limit, Integer> excuses = new HashMap<>();

    private final Set<Wait> excused = new HashSet<>();
    private int worst;

    Account(ProgramRun run) {
        this.run = run;
    }

    /** By how much a limit has been exceeded, in the worst moment. */
    int worst() {
        return worst;
    }

    // ---- the rules -----------------------------------------------------------------------------------------------

    /** {@code body} is let in now. */
    void checkStart(ProgramBody body) {
        require(body.state == State.QUEUED, "is started: %s", body);
        boolean isAwaited = run.bodies.stream().anyMatch(it -> it.waits() && it.awaited.contains(body));
        for (Limit limit : body.limits) {
            require(atWork(limit) < limit.max(), "is started above %s: %s", limit, body);
            require(
                    isAwaited || atWork(limit) + unusedPlaces(limit) < limit.max(),
                    "is started in a place that %s keeps: %s",
                    limit,
                    body);
        }
    }

    void check() {
        for (ProgramBody body : run.bodies) {
            excuseGoingOnEarly(body);
        }
        run.allLimits.forEach(this::checkCounts);
        if (run.allLimits.size() == 1) {
            checkAssignment(run.allLimits.get(0));
        }
        List<Wait> hungry = run.limits.hungry();
        for (ProgramBody body : run.bodies) {
            if (body.task != null) {
                checkState(body);
                checkHunger(body, body.wait != null && hungry.contains(body.wait));
            }
        }
    }

    private void checkCounts(Limit limit) {
        int atWork = atWork(limit);
        int unused = unusedPlaces(limit);
        int waiting = waiting(limit);
        require(limit.atWork() == atWork, "%s, but at work are %s", limit, atWork);
        worst = Math.max(worst, atWork - limit.max());
        require(
                atWork + unused <= limit.max() + excuses.getOrDefault(limit, 0),
                "without a reason too many are at work or keep a place: %s",
                limit);
        require(
                limit.kept() >= unused && limit.kept() <= waiting,
                "%s keeps %s places, but waiting are %s, and %s of them for nothing that runs",
                limit,
                limit.kept(),
                waiting,
                unused);
    }

    /** If no place and no task that could use it are both free, then at least half of what could be used is. */
    private void checkAssignment(Limit limit) {
        int used = waiting(limit) - limit.kept();
        int usable = waiting(limit) - unusedPlaces(limit);
        require(2 * used >= usable, "of %s places that could be used only %s are", usable, used);
    }

    private void checkState(ProgramBody body) {
        require(run.limits.isAtWork(body.task) == body.isAtWork(), "at work: %s", body);
        require(run.limits.isQueued(body.task) == (body.state == State.QUEUED), "queued: %s", body);
        require(
                body.state != State.QUEUED
                        || body.limits.stream().anyMatch(limit -> atWork(limit) + waiting(limit) >= limit.max()),
                "there is room for %s",
                body);
    }

    /** While nothing that a body waits for has started, one of it starts unless the maximum is at work. */
    private void checkHunger(ProgramBody body, boolean isHungry) {
        boolean nothingStarted = body.waits() && body.awaited.stream().noneMatch(ProgramBody::isStarted);
        boolean somethingQueued = body.waits() && body.awaited.stream().anyMatch(it -> it.state == State.QUEUED);
        require(!isHungry || somethingQueued, "waits for nothing queued: %s", body);
        if (nothingStarted && somethingQueued) {
            require(isHungry, "is not known to wait for what is queued: %s", body);
            for (ProgramBody awaited : body.awaited) {
                require(
                        awaited.state != State.QUEUED
                                || awaited.limits.stream().anyMatch(limit -> atWork(limit) >= limit.max()),
                        "%s could start in the place of %s",
                        awaited,
                        body);
            }
        }
    }

    void require(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new AssertionError(message.formatted(arguments) + ": " + run);
        }
    }

    // ---- when more than the maximum may be at work ---------------------------------------------------------------

    /** Something has happened for which one more than the maximum may be at work under each of {@code limits}. */
    void excuse(Iterable<Limit> limits) {
        limits.forEach(limit -> excuses.merge(limit, 1, Integer::sum));
    }

    /** Only a wait that ends with the return of what used its place cannot exceed a limit. */
    private void excuseGoingOnEarly(ProgramBody body) {
        if (body.state == State.WAITING && body.isDecided() && excused.add(body.wait)) {
            excuse(body.limits.stream()
                    .filter(limit -> body.goesOnEarly()
                            || body.awaited.stream().anyMatch(awaited -> !awaited.limits.contains(limit)))
                    .toList());
        }
    }

    /**
     * What starts in the place of a waiter may be under limits that the waiter is not under, where it takes a place
     * that is kept for others.
     */
    void excusePlaceUnderOtherLimits(ProgramBody started) {
        if (run.allLimits.size() > 1) {
            excuse(started.limits.stream()
                    .filter(limit -> atWork(limit) + unusedPlaces(limit) > limit.max())
                    .toList());
        }
    }

    // ---- counting ------------------------------------------------------------------------------------------------

    private int atWork(Limit limit) {
        int count = 0;
        for (ProgramBody body : run.bodies) {
            if (body.isAtWork() && body.limits.contains(limit)) {
                count++;
            }
        }
        return count;
    }

    private int waiting(Limit limit) {
        int count = 0;
        for (ProgramBody body : run.bodies) {
            if (body.waits() && body.limits.contains(limit)) {
                count++;
            }
        }
        return count;
    }

    /**
     * How many waiting bodies keep a place under {@code limit} at least: however the started actions are assigned to
     * those who wait for them, one to one, for so many there is none.
     */
    private int unusedPlaces(Limit limit) {
        Map<ProgramBody, ProgramBody> waiterOf = new IdentityHashMap<>();
        int unused = 0;
        for (ProgramBody body : run.bodies) {
            if (body.waits() && body.limits.contains(limit) && !assign(body, limit, waiterOf, new HashSet<>())) {
                unused++;
            }
        }
        return unused;
    }

    private static boolean assign(
            ProgramBody waiter, Limit limit, Map<ProgramBody, ProgramBody> waiterOf, Set<ProgramBody> seen) {
        for (ProgramBody awaited : waiter.awaited) {
            if (awaited.isStarted() && awaited.limits.contains(limit) && seen.add(awaited)) {
                ProgramBody other = waiterOf.get(awaited);
                if (other == null || assign(other, limit, waiterOf, seen)) {
                    waiterOf.put(awaited, waiter);
                    return true;
                }
            }
        }
        return false;
    }
}
