package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.ActionProgress.State;
import io.github.asyncactions.spark.ScopeOptions;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.ActionRunner;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.FailureLog;
import io.github.asyncactions.spark.runtime.action.Outcome;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.limits.Limit;
import io.github.asyncactions.spark.runtime.observing.Events;
import io.github.asyncactions.spark.runtime.threads.Completer;
import io.github.asyncactions.spark.runtime.threads.DaemonThreads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actions of one Spark application, from their submission until they have terminated: one registry that waiting,
 * stopping, statistics and lists read.
 */
public final class Application implements ActionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final int NAMED = 20;

    private final BackEnd backEnd;
    private final Runnable onClose;
    private final ApplicationLimit limit;
    private final QueueBound bound;
    private final ActionThreads threads;
    private final Outstanding outstanding = new Outstanding();
    private final Shutdown shutdown;
    private final Events events;
    private final FailureLog failureLog = new FailureLog();
    private final IdleCopies copies = new IdleCopies();
    private final Watcher watcher;
    private volatile ActionOptions defaults = ActionOptions.defaults();
    private volatile boolean closed;
    private final AtomicInteger failedAsTheyStarted = new AtomicInteger();

    private Application(BackEnd backEnd, Runnable onClose, ApplicationLimit limit) {
        String name = "asyncactions-" + backEnd.application();
        this.backEnd = backEnd;
        this.onClose = onClose;
        this.limit = limit;
        this.bound = QueueBound.of(backEnd, limit);
        this.shutdown = new Shutdown(backEnd.application(), outstanding);
        this.threads = new ActionThreads(name, this::reject);
        this.events = new Events(backEnd, name, outstanding::running);
        this.watcher = new Watcher(this, name + "-watcher");
    }

    /**
     * Starts to look after the actions of an application.
     *
     * @param onClose is called when nothing more can come in
     * @throws IllegalArgumentException if a setting is wrong; the message names it
     */
    public static Application open(BackEnd backEnd, Runnable onClose) {
        Application application = new Application(backEnd, onClose, ApplicationLimit.of(backEnd));
        // Spark makes a thread for its listeners, which inherits from the one that adds the first of them.
        DaemonThreads.runOnOne("asyncactions-open", () -> backEnd.open(application.watcher::lookSoon));
        application.events.open();
        application.watcher.start();
        return application;
    }

    // ---- in --------------------------------------------------------------------------------------------------------

    /** Takes {@code action} in and queues it, or fails it if Spark has stopped. */
    void take(Action<?> action) {
        events.submitted(action);
        outstanding.add(action);
        if (closed) {
            action.fail(stoppedWhile("it was submitted"));
        }
        shutdown.check(action);
        watcher.wake();
    }

    /** Says once if {@code session} has a number of threads that came too late; it may have been set just now. */
    void see(SparkSession session) {
        limit.tellLate(backEnd.lateSetting(session));
    }

    ApplicationLimit limit() {
        return limit;
    }

    QueueBound bound() {
        return bound;
    }

    ActionOptions defaults() {
        return defaults;
    }

    public void setDefaults(ActionOptions options) {
        defaults = options;
    }

    /** Makes actions run on {@code executor} from now on; throws if that can't run any. */
    public void use(Executor executor) {
        threads.use(executor);
        limit.lift();
    }

    /** Opens a scope on the calling thread. */
    public Scope openScope(ScopeOptions options) {
        Limit own = options.limit() == 0 ? null : new Limit(options.name(), options.limit(), false);
        if (own != null) {
            // Says it if that is more than can be.
            String pool = options.options().pool();
            limit.of(ActionOnThread.submitter(), Scope.current(), own, pool);
        }
        Scope scope = Scope.open(options.name(), own, options.options());
        Duration timeout = options.timeout();
        if (timeout != null) {
            scope.stopAfter(timeout);
        }
        return scope;
    }

    // ---- for the actions -------------------------------------------------------------------------------------------

    @Override
    public BackEnd backEnd() {
        return backEnd;
    }

    @Override
    public FailureLog failureLog() {
        return failureLog;
    }

    @Override
    public void run(Action<?> action) {
        threads.run(action);
    }

    @Override
    public Consumer<State> began(Action<?> action) {
        outstanding.started(action);
        Consumer<State> left = events.began(action);
        if (closed) {
            failedAsTheyStarted.incrementAndGet();
            action.seen(); // It is told with the others.
            action.fail(stoppedWhile("it started"));
        }
        return left;
    }

    @Override
    public void attemptFailed(Action<?> action, Throwable failure, Duration delay) {
        events.attemptFailed(action, failure);
        watcher.attemptFailed(action, delay);
    }

    @Override
    public Ending end(Supplier<Ending> step) {
        return threads.end(step);
    }

    @Override
    public void ended(Action<?> action) {
        bound.ended(action);
        events.ended(action);
    }

    @Override
    public void returned(Action<?> action) {
        events.returned(action);
        if (!action.hasStarted() || !watcher.returned(action)) {
            terminated(action, null);
        }
    }

    /** Not on the calling thread: its dependent stages may block. */
    private void reject(Action<?> action, RejectedExecutionException why) {
        Completer.get()
                .execute(() -> action.fail(new RejectedExecutionException(
                        action.description() + " was not started on " + backEnd.application() + ": " + why.getMessage(),
                        why)));
    }

    @Override
    public IllegalStateException stoppedWhile(String when) {
        return new IllegalStateException("Spark has stopped (" + backEnd.application() + "): " + when
                + " as the application ended or after it. Submit before stop(), and wait with SparkActions.awaitAll");
    }

    // ---- for the watcher -------------------------------------------------------------------------------------------

    Outstanding outstanding() {
        return outstanding;
    }

    ActionThreads threads() {
        return threads;
    }

    void terminated(Action<?> action, @Nullable Throwable stuck) {
        action.terminate(stuck, () -> outstanding.remove(action));
    }

    /**
     * Spark has stopped: nothing more comes in, and whatever is outstanding fails; but for an action that stops Spark
     * itself, which goes on.
     */
    void stop() {
        closed = true;
        onClose.run();
        List<Action<?>> unfinished = outstanding.all().stream()
                .filter(action -> !action.isDone() && !action.endsByItself())
                .toList();
        unfinished.forEach(Action::seen); // They are logged below.
        Ending.run(ending -> unfinished.forEach(action -> fail(action, ending)));
        failureLog.logAll();
        int count = unfinished.size() + failedAsTheyStarted.get();
        if (count > 0) { // Last: a logger may throw.
            LOG.warn(
                    "{} stopped while {} of its actions were outstanding, which fail now: {}. Wait for them before, with"
                            + " SparkActions.awaitAll",
                    backEnd.application(),
                    count,
                    unfinished.stream().limit(NAMED).map(Action::description).toList());
        }
    }

    private <T extends @Nullable Object> void fail(Action<T> action, Ending ending) {
        ending.end(action, Outcome.early(State.FAILED, null, stoppedWhile("it was outstanding")), true);
    }

    void close() {
        failureLog.logAll();
        copies.clear();
        events.close();
        threads.close();
        shutdown.close();
        backEnd.close();
    }

    // ---- what is seen of it ----------------------------------------------------------------------------------------

    /** Datasets' copies that nobody uses at the moment. */
    public IdleCopies copies() {
        return copies;
    }

    /** In the order in which they were submitted. */
    public List<ActionFuture<?>> outstandingActions() {
        return List.copyOf(outstanding.inOrder());
    }

    public Optional<ActionFuture<?>> find(long id) {
        return Optional.ofNullable(outstanding.find(id));
    }

    public void cancelAll(String reason) {
        outstanding.inOrder().forEach(action -> action.cancel(reason));
        outstanding.chainsInBetween().forEach(chain -> chain.cancel(reason));
    }

    /** The end that the user asks for. */
    public Shutdown shutdown() {
        return shutdown;
    }

    /** What is told and shown of its actions. */
    public Events events() {
        return events;
    }

    /**
     * Waits until all actions have terminated, also those that are submitted meanwhile.
     *
     * @throws TimeoutException if some have not by then; the message names them
     */
    public void awaitAll(Duration timeout) throws InterruptedException, TimeoutException {
        outstanding.await(timeout);
    }
}
