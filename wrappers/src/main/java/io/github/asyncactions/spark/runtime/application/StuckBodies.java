package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells, once, of bodies that hold up others for 30 seconds: those that do not return although their actions were
 * stopped, and those at work under a limit while a body waits for an action that can't start under it. Stopped ones
 * stop counting under a number of threads that nobody has set.
 */
final class StuckBodies {

    private static final Logger LOG = LoggerFactory.getLogger(StuckBodies.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FRAMES = 12;
    private static final int NAMED = 8;

    private final Application application;
    /** Since when bodies do not return, or wait. */
    private Map<Object, Long> since = new HashMap<>();

    private final Set<Limit> told = Collections.newSetFromMap(new WeakHashMap<>());

    StuckBodies(Application application) {
        this.application = application;
    }

    void look() {
        Map<Object, Long> now = new HashMap<>();
        Map<Limit, List<Action<?>>> stuck = new HashMap<>();
        for (Action<?> action : application.outstanding().running()) {
            if (action.isStopped() && action.thread() != null && lasts(action, now)) {
                Limits.shared().forget(action.task(), Limit::isDefault);
                action.task().limits().forEach(limit -> stuck.computeIfAbsent(limit, none -> new ArrayList<>())
                        .add(action));
            }
        }
        stuck.forEach(this::tellOfStopped);
        for (Wait wait : Limits.shared().hungry()) {
            if (wait.waiter().owner() instanceof Action<?> waiter
                    && application.outstanding().running().contains(waiter)
                    && lasts(wait, now)) {
                Limits.shared().blocking(wait).forEach(limit -> tellOfFull(waiter, limit));
            }
        }
        since = now;
    }

    private boolean lasts(Object what, Map<Object, Long> now) {
        long time = System.nanoTime();
        long first = since.getOrDefault(what, time);
        now.put(what, first);
        return time - first > PATIENCE.toNanos();
    }

    private void tellOfStopped(Limit limit, Collection<Action<?>> stuck) {
        if (stuck.size() >= limit.max() && told.add(limit)) {
            LOG.warn(
                    "Nothing starts under the limit of {}, since all {} places are taken by actions that were stopped more"
                            + " than {} s ago, and whose code does not return: {}",
                    limit.name(),
                    limit.max(),
                    PATIENCE.toSeconds(),
                    stacks(stuck));
        }
    }

    private void tellOfFull(Action<?> waiter, Limit limit) {
        if (told.add(limit)) {
            LOG.warn(
                    "{} has waited for {} s for an action that can't start, since the limit of {}, {} at once, is reached"
                            + " by: {}",
                    waiter.description(),
                    PATIENCE.toSeconds(),
                    limit.name(),
                    limit.max(),
                    stacks(application.outstanding().running().stream()
                            .filter(action -> action.task().limits().contains(limit)
                                    && Limits.shared().isAtWork(action.task()))
                            .toList()));
        }
    }

    private static String stacks(Collection<? extends Action<?>> actions) {
        return actions.stream().limit(NAMED).map(StuckBodies::stack).collect(Collectors.joining(";\n", "\n", ""));
    }

    private static String stack(Action<?> action) {
        Thread thread = action.thread();
        if (thread == null) {
            return action.description() + ", which has no thread yet";
        }
        return action.description() + " on \"" + thread.getName() + "\" at "
                + Arrays.stream(thread.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }
}
