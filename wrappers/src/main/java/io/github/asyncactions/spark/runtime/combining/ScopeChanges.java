package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.runtime.action.Awaited;
import io.github.asyncactions.spark.runtime.action.Needs;
import io.github.asyncactions.spark.runtime.action.Signal;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.util.function.BooleanSupplier;

/** Tells those who wait for a scope that something has changed in it. */
final class ScopeChanges {

    private final Scope scope;
    private final Signal signal = new Signal();

    ScopeChanges(Scope scope) {
        this.scope = scope;
    }

    void tell() {
        signal.give();
    }

    /** A wait that lasts until {@code isOver}, which is asked under the lock. */
    Awaited until(BooleanSupplier isOver) {
        return new Awaited() {
            @Override
            public boolean isOver() {
                boolean[] over = new boolean[1];
                Limits.shared().step(() -> over[0] = isOver.getAsBoolean());
                return over[0];
            }

            @Override
            public Signal signal() {
                return signal;
            }

            @Override
            public void needs(Needs needs) {
                scope.collect(needs);
                scope.chains.collect(needs);
            }
        };
    }
}
