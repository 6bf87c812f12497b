package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.limits.Admission;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The number of threads of an application, and which limits an action of it has to keep. */
final class ApplicationLimit {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationLimit.class);

    private final Limit threads;
    private final Admission threadsOnly;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private ApplicationLimit(Limit threads) {
        this.threads = threads;
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
        return new ApplicationLimit(new Limit(setting.source(), setting.number(), !setting.explicit()));
    }

    /** Executors of the user's decide themselves. */
    void lift() {
        Limits.shared().setMax(threads, Limit.UNLIMITED);
    }

    /**
     * The limits of an action: the number of threads, unless that is a default and there is another limit; those of the
     * action whose body submits it; those of the scope that it is submitted to; and its own.
     */
    Admission of(@Nullable Action<?> submitter, @Nullable Scope scope, @Nullable Limit own) {
        if (submitter == null && own == null && (scope == null || scope.limits().isEmpty())) {
            return threadsOnly;
        }
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
        all.add(threads);
        List<Limit> explicit = all.stream().filter(limit -> !limit.isDefault()).toList();
        if (explicit.isEmpty()) {
            return all.size() == 1 ? threadsOnly : new Admission(List.copyOf(all), false);
        }
        tell(explicit, own);
        return new Admission(explicit, false);
    }

    /** Whether {@code admission} has a limit that a scope or a loop has set. */
    boolean isUnderAnother(Admission admission) {
        return admission.limits().stream().anyMatch(limit -> !limit.equals(threads));
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
