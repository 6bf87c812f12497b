package io.github.asyncactions.spark.runtime.backend;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Jobs of which nothing is left but their ids, in ascending order. */
public record PastJobs(Set<Integer> ids) implements ActionJobs {

    @Override
    public void cancel(String reason) {}

    @Override
    public void bodyReturned(boolean stopped, @Nullable Runnable leftOver) {}

    @Override
    public boolean areAtRest() {
        return true;
    }

    @Override
    public TaskCounts count() {
        return TaskCounts.NONE;
    }

    @Override
    public void close() {}
}
