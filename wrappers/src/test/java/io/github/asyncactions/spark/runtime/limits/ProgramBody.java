package io.github.asyncactions.spark.runtime.limits;

import io.github.asyncactions.spark.runtime.limits.RandomProgram.Step;
import io.github.asyncactions.spark.runtime.limits.RandomProgram.Verb;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The body of an action of a {@link RandomProgram}, and how far it has come. */
final class ProgramBody implements Task.Owner {

    enum State {
        NEW,
        QUEUED,
        RUNNING,
        WAITING,
        BETWEEN_ATTEMPTS,
        RETURNED
    }

    final int id;
    final RandomProgram.Action action;
    final Set<Limit> limits = new LinkedHashSet<>();
    State state = State.NEW;
    Task task;
    boolean ended;
    List<ProgramBody> awaited = List.of();
    Wait wait;
    private final ProgramRun run;
    private int next;
    private int retries;
    private boolean stopped;
    private Verb kindOfWait;
    private boolean timedOut;

    ProgramBody(ProgramRun run, int id, RandomProgram.Action action) {
        this.run = run;
        this.id = id;
        this.action = action;
        this.retries = action.retries();
    }

    boolean isAtWork() {
        return state == State.RUNNING || (state == State.WAITING && isDecided());
    }

    boolean waits() {
        return state == State.WAITING && !isDecided();
    }

    boolean isStarted() {
        return !ended && (state == State.RUNNING || state == State.WAITING);
    }

    boolean isDecided() {
        boolean isForAny = kindOfWait == Verb.WAIT_FOR_ANY;
        for (ProgramBody body : awaited) {
            if (body.ended == isForAny) {
                return timedOut || stopped || isForAny;
            }
        }
        return timedOut || stopped || !isForAny;
    }

    /** Whether it is at work for another reason than the return of all that it has waited for. */
    boolean goesOnEarly() {
        return timedOut || stopped || awaited.stream().anyMatch(body -> !body.ended);
    }

    boolean blocksOnLock() {
        return state == State.RUNNING
                && !stopped
                && next < action.steps().size()
                && action.steps().get(next).verb() == Verb.LOCK
                && run.lockOwner != null
                && run.lockOwner != this;
    }

    void submit(Iterable<Limit> limitsOfSubmitter) {
        if (state == State.NEW) {
            action.limits().forEach(number -> limits.add(run.allLimits.get(number)));
            limitsOfSubmitter.forEach(limits::add);
            task = new Task(this, List.copyOf(limits), id % 5 == 4);
            state = State.QUEUED;
            run.limits.submit(task);
        }
    }

    @Override
    public void start() {
        run.account.checkStart(this);
        state = State.RUNNING;
        run.account.excusePlaceUnderOtherLimits(this);
    }

    void addPossibleSteps(List<Runnable> possible, List<Runnable> byTime) {
        switch (state) {
            case RUNNING -> {
                if (!blocksOnLock()) {
                    possible.add(this::doNextStep);
                }
            }
            case WAITING -> {
                if (isDecided()) {
                    possible.add(this::goOn);
                } else if (kindOfWait == Verb.WAIT_WITH_TIMEOUT) {
                    byTime.add(this::timeOut);
                }
            }
            case BETWEEN_ATTEMPTS -> byTime.add(this::submitAgain);
            default -> {}
        }
    }

    private void doNextStep() {
        if (stopped || next >= action.steps().size()) {
            returnFromBody();
            return;
        }
        Step step = action.steps().get(next++);
        List<ProgramBody> others = step.actions().stream().map(run.bodies::get).toList();
        switch (step.verb()) {
            case WORK -> {}
            case LOCK -> run.lockOwner = this;
            case SUBMIT -> others.get(0).submit(limits);
            case CANCEL -> others.get(0).cancel();
            default -> await(step.verb(), others);
        }
    }

    private void await(Verb verb, List<ProgramBody> others) {
        List<ProgramBody> submitted =
                others.stream().filter(body -> body.state != State.NEW).toList();
        if (submitted.isEmpty()) {
            return;
        }
        kindOfWait = verb;
        awaited = submitted;
        state = State.WAITING;
        wait = run.limits.await(
                task,
                awaited.stream().map(body -> body.task).toList(),
                () -> verb == Verb.WAIT_FOR_ANY && awaited.stream().anyMatch(body -> body.ended),
                verb == Verb.WAIT_FOR_ALL);
    }

    private void timeOut() {
        timedOut = true;
        run.limits.stopWaiting(wait);
    }

    private void goOn() {
        state = State.RUNNING;
        timedOut = false;
        awaited = List.of();
        run.limits.stopWaiting(wait);
        wait = null;
    }

    private void returnFromBody() {
        if (run.lockOwner == this) {
            run.lockOwner = null;
        }
        if (retries > 0 && !stopped) {
            retries--;
            next = 0;
            state = State.BETWEEN_ATTEMPTS;
            run.limits.returned(task);
            return;
        }
        state = State.RETURNED;
        ended = true;
        run.limits.step(() -> {
            // In either order: it is one step.
            if (id % 2 == 0) {
                run.limits.returned(task);
            }
            run.limits.ended(task);
            run.limits.returned(task);
        });
    }

    private void submitAgain() {
        state = State.QUEUED;
        run.limits.submit(task);
    }

    private void cancel() {
        if (state == State.NEW || ended) {
            return;
        }
        stopped = true;
        ended = true;
        if (state == State.QUEUED || state == State.BETWEEN_ATTEMPTS) {
            state = State.RETURNED;
        } else {
            // It is still at work, and so may be all who wait for it.
            run.account.excuse(limits);
        }
        run.limits.ended(task);
    }

    @Override
    public String toString() {
        return "#" + id + limits.stream().map(Limit::name).toList() + state + (ended ? " ended" : "")
                + (state == State.WAITING
                        ? " " + kindOfWait
                                + awaited.stream().map(body -> "#" + body.id).toList()
                        : "");
    }
}
