package io.github.asyncactions.spark.runtime.combining;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until what a scope has stopped is at rest. */
final class ScopeRest {

    private static final Logger LOG = LoggerFactory.getLogger(ScopeRest.class);

    private ScopeRest() {}

    static void await(List<StoppableFuture<?>> members, Duration patience) {
        List<StoppableFuture<?>> stopped = members.stream()
                .filter(member -> member instanceof Action<?> action && action.isStopped() && !action.isAtRest())
                .toList();
        CompletableFuture<?> rest = CompletableFuture.allOf(
                        stopped.stream().map(ActionFuture::terminated).toArray(CompletableFuture[]::new))
                .handle((ended, stuck) -> null);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (!rest.isDone()) {
            try {
                rest.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true; // All have been cancelled: it does not take long.
            } catch (TimeoutException late) {
                LOG.warn(
                        "A scope was closed, but these of its actions are not at rest after {}: {}",
                        patience,
                        stopped.stream()
                                .filter(action -> !action.isAtRest())
                                .limit(20)
                                .toList());
                break;
            } catch (ExecutionException impossible) {
                throw new AssertionError(impossible);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
