package io.github.asyncactions.spark.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An executor of the user's own, and the tokens that it gets, each of which runs one action. */
final class OwnExecutor {

    private final Executor executor;
    private final Consumer<OwnExecutor> token;

    /** @param token runs an action, on a thread of {@code executor} */
    OwnExecutor(Executor executor, Consumer<OwnExecutor> token) {
        this.executor = executor;
        this.token = token;
    }

    /** Hands a token over, or tells why that can't be; never throws. */
    @Nullable
    RejectedExecutionException handOver() {
        Token handed = new Token();
        try {
            executor.execute(handed);
        } catch (RejectedExecutionException e) {
            return new RejectedExecutionException("the executor that was set rejected it", e);
        } catch (RuntimeException | Error e) {
            return new RejectedExecutionException("the executor that was set failed: " + e, e);
        }
        return handed.wasRefused()
                ? new RejectedExecutionException("the executor that was set would run it on the thread that submits it,"
                        + " which no action ever blocks: give one with threads of its own, and without a"
                        + " CallerRunsPolicy")
                : null;
    }

    /** Whether it runs nothing any more, not even the tokens that it has got. */
    boolean hasEnded() {
        return executor instanceof ExecutorService service && service.isTerminated();
    }

    /** Refuses to run while it is being handed over, which is inside of the user's call. */
    private final class Token implements Runnable {

        private @Nullable Thread submitter = Thread.currentThread();
        private boolean refused;

        @Override
        public void run() {
            // Another thread may see any value here, but never itself.
            if (Thread.currentThread().equals(submitter)) {
                refused = true;
            } else {
                token.accept(OwnExecutor.this);
            }
        }

        /** Called by the submitter once the executor has returned. */
        boolean wasRefused() {
            submitter = null;
            return refused;
        }
    }
}
