package io.github.asyncactions.spark;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link ActionListener} is told: one action at one moment. All but {@link #action()} is as it was then,
 * however late the listener hears of it. Only this library implements it.
 */
public interface ActionEvent {

    /**
     * The action, with its id and description. To ask it for these, for {@code toString} or for {@code jobIds} is no
     * sign that somebody has seen its failure; to ask for its {@code progress} or its result is.
     *
     * <p>A listener that keeps this keeps the result of the action, too: keep the {@link ActionFuture#id() id}.
     */
    ActionFuture<?> action();

    /** When it happened, by the system's clock; not when the listener was told. */
    Instant time();

    /** Which attempt it was that began, failed or ended, the first being 1: see {@link ActionOptions#retry}. */
    int attempt();

    /**
     * Where the action was in its life then: {@code QUEUED} when it was submitted, and when an attempt has failed and
     * another one follows; {@code RUNNING} when it started; and how it ended.
     */
    ActionProgress.State state();

    /** How long it had waited until then; of an action that was tried again, with the times between its attempts. */
    Duration queueTime();

    /** How long its code had run until then, all attempts together; zero before the first. */
    Duration runTime();

    /**
     * Why the attempt failed, or the action ended, as its future has it; null where nothing has failed. Of an action
     * that was cancelled or has timed out it is the {@link java.util.concurrent.CancellationException} or
     * {@link java.util.concurrent.TimeoutException}, unless somebody has completed it otherwise. To read it here is no
     * sign that somebody has seen the failure.
     */
    @Nullable
    Throwable failure();
}
