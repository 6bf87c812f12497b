package io.github.asyncactions.spark.runtime.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A random program: actions under limits, and what the body of each does, in order. An action submits, cancels and
 * waits for actions with a larger number than its own only, so no two wait for each other.
 *
 * @param maxima of the limits; number 0 is the one that most actions are under
 */
record RandomProgram(List<Integer> maxima, List<Action> actions) {

    enum Verb {
        WORK,
        SUBMIT,
        CANCEL,
        /** Takes the one lock of the program, or blocks (seen as at work) until it is free. Released at the return. */
        LOCK,
        WAIT_FOR_ALL,
        WAIT_FOR_ANY,
        WAIT_WITH_TIMEOUT
    }

    record Step(Verb verb, List<Integer> actions) {}

    /**
     * @param limits the numbers of those that it is submitted under; those of its submitter are added
     * @param retries how many attempts fail
     * @param isRoot whether it is submitted when the program starts
     */
    record Action(Set<Integer> limits, List<Step> steps, int retries, boolean isRoot) {}

    /** What programs of a kind may do. */
    record Kind(
            String name,
            boolean any,
            boolean timed,
            boolean cancels,
            boolean hub,
            boolean lock,
            boolean tree,
            boolean retry) {

        static Kind named(String name) {
            boolean everything = name.equals("everything");
            return new Kind(
                    name,
                    everything || name.contains("any"),
                    everything || name.contains("timed"),
                    everything || name.contains("cancels"),
                    name.contains("hub"),
                    name.contains("lock"),
                    name.contains("tree"),
                    name.contains("retry"));
        }

        /** Whether every wait ends with the return of all that it waits for. */
        boolean waitsForReturnsOnly() {
            return !any && !timed && !cancels;
        }
    }

    static RandomProgram random(Kind kind, int extraLimits, long seed) {
        return new Generator(kind, extraLimits, new Random(seed * 31 + 1)).program();
    }

    private static final class Generator {

        private final Kind kind;
        private final int extraLimits;
        private final Random random;
        private final int count;
        private final int roots;
        private final List<Integer> maxima = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();

        Generator(Kind kind, int extraLimits, Random random) {
            this.kind = kind;
            this.extraLimits = extraLimits;
            this.random = random;
            maxima.add(1 + random.nextInt(3));
            for (int i = 0; i < extraLimits; i++) {
                maxima.add(1 + random.nextInt(2));
            }
            count = 4 + random.nextInt(12);
            roots = kind.hub() ? count - 2 : 1 + random.nextInt(3);
        }

        RandomProgram program() {
            for (int i = 0; i < count; i++) {
                actions.add(new Action(limits(), new ArrayList<>(), retries(i), kind.hub() || i < roots));
            }
            for (int i = 0; i < count; i++) {
                if (kind.hub()) {
                    addHubSteps(i);
                } else {
                    addSteps(i);
                }
            }
            return new RandomProgram(maxima, actions);
        }

        private Set<Integer> limits() {
            Set<Integer> limits = new TreeSet<>(Set.of(0));
            for (int i = 1; i <= extraLimits; i++) {
                if (random.nextInt(3) == 0) {
                    limits.add(i);
                }
            }
            if (limits.size() > 1 && random.nextBoolean()) {
                limits.remove(0);
            }
            return limits;
        }

        private int retries(int action) {
            return kind.retry() && action >= roots && random.nextInt(3) == 0 ? 1 : 0;
        }

        /** Many actions wait for one of the last two. */
        private void addHubSteps(int action) {
            List<Step> steps = actions.get(action).steps();
            if (action < roots) {
                steps.add(new Step(Verb.WAIT_FOR_ALL, List.of(count - 1 - random.nextInt(2))));
            }
            steps.add(new Step(Verb.WORK, List.of()));
            steps.add(new Step(Verb.WORK, List.of()));
        }

        private void addSteps(int action) {
            List<Step> steps = actions.get(action).steps();
            if (action < roots && kind.lock()) {
                steps.add(new Step(Verb.LOCK, List.of()));
            }
            List<Integer> submitted = new ArrayList<>();
            for (int left = random.nextInt(5); left > 0; left--) {
                int from = Math.max(action + 1, roots);
                int other = from + random.nextInt(Math.max(1, count - from + 1));
                if (other >= count) {
                    steps.add(new Step(Verb.WORK, List.of()));
                    continue;
                }
                switch (random.nextInt(kind.cancels() ? 6 : 5)) {
                    case 0, 1 -> {
                        steps.add(new Step(Verb.SUBMIT, List.of(other)));
                        submitted.add(other);
                    }
                    case 5 -> steps.add(new Step(Verb.CANCEL, List.of(other)));
                    default -> addWait(steps, submitted, other);
                }
            }
            if (!submitted.isEmpty() && random.nextBoolean()) {
                steps.add(new Step(Verb.WAIT_FOR_ALL, List.copyOf(submitted)));
            }
        }

        private void addWait(List<Step> steps, List<Integer> submitted, int other) {
            List<Verb> waits = new ArrayList<>(List.of(Verb.WAIT_FOR_ALL, Verb.WAIT_FOR_ALL));
            if (kind.any()) {
                waits.add(Verb.WAIT_FOR_ANY);
            }
            if (kind.timed()) {
                waits.add(Verb.WAIT_WITH_TIMEOUT);
            }
            Verb verb = waits.get(random.nextInt(waits.size()));
            if (!submitted.isEmpty() && (kind.tree() || random.nextInt(3) > 0)) {
                steps.add(new Step(verb, List.copyOf(submitted)));
            } else if (!kind.tree()) {
                steps.add(new Step(verb, List.of(other)));
            }
        }
    }
}
