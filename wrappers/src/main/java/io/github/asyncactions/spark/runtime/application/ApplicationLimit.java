package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.Settings;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.limits.Admission;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import io.github.asyncactions.spark.runtime.limits.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of an application, those of its pools that have some of their own, and which limits an action of it has
 * to keep.
 */
final class ApplicationLimit {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationLimit.class);

    private final Limit threads;
    private final Admission threadsOnly;
    /** Of the pools that have threads of their own, by their names. */
    private final Map<String, Limit> pools;

    private volatile @Nullable String lastLate;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private ApplicationLimit(Limit threads, Map<String, Limit> pools) {
        this.threads = threads;
        this.pools = pools;
        this.threadsOnly = new Admission(List.of(threads), false);
    }

    static ApplicationLimit of(BackEnd backEnd) {
        BackEnd.Threads setting = backEnd.threads();
        LOG.info(
                "At most {} asynchronous actions of {} run at once, by {}{}",
                setting.number(),
                backEnd.application(),
                setting.source(),
                setting.explicit() ? "" : "; set spark.asyncactions.threads for another number");
        if (setting.number() == 1) {
            LOG.warn(
                    "The actions of {} run one after another, on one thread: set spark.asyncactions.threads to run more"
                            + " at once",
                    backEnd.application());
        }
        return new ApplicationLimit(
                new Limit(setting.source(), setting.number(), !setting.explicit()), pools(backEnd.settings()));
    }

    private static Map<String, Limit> pools(Settings settings) {
        Map<String, Limit> pools = new HashMap<>();
        settings.poolThreads().forEach((pool, number) -> {
            String setting = Settings.threadsOf(pool);
            LOG.info(
                    "At most {} actions in the pool {} run at once, on threads of their own, by {}",
                    number,
                    pool,
                    setting);
            pools.put(pool, new Limit(setting, number, false));
        });
        return pools;
    }

    /** Executors of the user's decide themselves. */
    void lift() {
        Limits.shared().setMax(threads, Limit.UNLIMITED);
        pools.values().forEach(limit -> Limits.shared().setMax(limit, Limit.UNLIMITED));
    }

    /**
     * The limits of an action: the number of threads, unless that is a default and there is another limit; those of the
     * action whose body submits it; those of the scope that it is submitted to; and its own. In a pool that has threads
     * of its own the action is urgent, and the number of these takes the place of any other number of threads; so it is
     * for what its body submits.
     */
    Admission of(@Nullable Action<?> submitter, @Nullable Scope scope, @Nullable Limit own, @Nullable String pool) {
        Limit ofPool = pool == null ? null : pools.get(pool);
        if (submitter == null && own == null && (scope == null || scope.limits().isEmpty())) {
            return ofPool == null ? threadsOnly : new Admission(List.of(ofPool), true);
        }
        boolean urgent =
                ofPool != null || (submitter != null && submitter.task().isUrgent());
        Set<Limit> all = new LinkedHashSet<>();
        if (own != null) {
            all.add(own);
        }
        if (scope != null) {
            all.addAll(scope.limits());
        }
        if (submitter != null) {
            all.addAll(submitter.task().limits());
        }
        if (ofPool != null) {
            all.removeIf(this::isOfThreads);
            all.add(ofPool);
        } else if (!urgent) {
            all.add(threads);
        }
        List<Limit> explicit = all.stream().filter(limit -> !limit.isDefault()).toList();
        if (explicit.isEmpty()) {
            return all.size() == 1 ? threadsOnly : new Admission(List.copyOf(all), false);
        }
        tell(explicit, own);
        return new Admission(explicit, urgent);
    }

    /** The threads that {@code task} needs one of: those of its pool, or the application's. */
    Limit threadsOf(Task task) {
        return task.limits().stream().filter(pools::containsValue).findFirst().orElse(threads);
    }

    /** Whether it is a number of threads: the application's, or that of a pool. */
    private boolean isOfThreads(Limit limit) {
        return limit.equals(threads) || pools.containsValue(limit);
    }

    /** Says a sentence about a setting that came too late, once. */
    void tellLate(@Nullable String late) {
        if (late != null && !late.equals(lastLate)) {
            lastLate = late;
            LOG.warn("{}", late);
        }
    }

    /** Whether {@code admission} has a limit that a scope or a loop has set. */
    boolean isUnderAnother(Admission admission) {
        return admission.limits().stream().anyMatch(limit -> !isOfThreads(limit));
    }

    /** Of two numbers that somebody has set the smaller one holds, which may surprise who has set the other. */
    private void tell(List<Limit> explicit, @Nullable Limit own) {
        if (own == null) {
            return;
        }
        List<Limit> smaller = new ArrayList<>(explicit);
        smaller.removeIf(limit -> limit.max() >= own.max());
        if (!smaller.isEmpty() && told.add(own.name() + smaller.get(0).name())) {
            LOG.warn(
                    "{} asks for {} at once, but runs at most {}: it is also under the limit of {}",
                    own.name(),
                    own.max(),
                    smaller.get(0).max(),
                    smaller.get(0).name());
        }
    }
}
