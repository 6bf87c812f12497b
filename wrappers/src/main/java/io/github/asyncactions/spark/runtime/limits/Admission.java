package io.github.asyncactions.spark.runtime.limits;

import java.util.List;

/**
 * What a task needs to start.
 *
 * @param limits all that it has to keep
 * @param urgent whether it comes before those that are not
 */
public record Admission(List<Limit> limits, boolean urgent) {

    public Admission {
        limits = List.copyOf(limits);
    }
}
