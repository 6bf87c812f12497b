package io.github.asyncactions.spark.runtime.application;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.CheckedRunnable;
import io.github.asyncactions.spark.runtime.action.Action;
import io.github.asyncactions.spark.runtime.action.ActionOnThread;
import io.github.asyncactions.spark.runtime.action.Body;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.action.Ending;
import io.github.asyncactions.spark.runtime.action.Link;
import io.github.asyncactions.spark.runtime.action.StagedCode;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.backend.MissingMember;
import io.github.asyncactions.spark.runtime.combining.Scope;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.context.CallerContext;
import io.github.asyncactions.spark.runtime.limits.Admission;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one way in: from a call of the user's to an action in the queue of its application. */
public final class Submission {

    private Submission() {}

    /**
     * Submits an action. Never throws: what goes wrong is in the future.
     *
     * @param name of the method that was called, for call sites
     * @param effect of the body, as far as it is known
     * @param spark finds where to run it, on the calling thread
     * @param prepare makes the body, on the calling thread
     */
    public static <T extends @Nullable Object> ActionFuture<T> submit(
            String name,
            ActionOptions options,
            Effect effect,
            Supplier<Spark> spark,
            Callable<Callable<? extends T>> prepare) {
        CallSite callSite = CallSite.of(name);
        Spark found = null;
        try {
            found = spark.get();
            Origin origin = Origin.of(options, found.application());
            ActionOptions effective = origin.complete(options, found.application());
            Admission admission =
                    found.application().limit().of(origin.submitter(), origin.scope(), null, effective.pool());
            Action<T> action = action(
                    new Call(callSite, description(effective, callSite), effective, effect),
                    found,
                    origin,
                    admission,
                    prepare.call());
            Ending.run(ending -> queue(action, origin, ending));
            found.application().bound().queued(action);
            return action;
        } catch (Throwable failure) {
            String version =
                    found == null ? null : found.application().backEnd().sparkVersion();
            return failed(callSite, MissingMember.translate(failure, callSite.shortForm(), version), options);
        }
    }

    /** Code without a result as code that has none to give. */
    @SuppressWarnings("NullAway") // Void has no other value.
    public static Callable<Void> callable(CheckedRunnable code) {
        return () -> {
            code.run();
            return null;
        };
    }

    /** As {@link #submit}: an action that ends as the stage does which its body returns. */
    public static <T> ActionFuture<T> submitStaged(
            String name,
            ActionOptions options,
            Effect effect,
            Supplier<Spark> spark,
            Callable<Callable<? extends CompletionStage<? extends T>>> prepare) {
        return submit(name, options, effect, spark, () -> new StagedCode<T>(prepare.call()));
    }

    private static Supplier<String> description(ActionOptions options, CallSite callSite) {
        String description = options.description();
        return description != null ? () -> description : callSite::shortForm;
    }

    /**
     * What is called, and how.
     *
     * @param effect of the body, as far as it is known
     */
    record Call(CallSite site, Supplier<String> description, ActionOptions options, Effect effect) {}

    /** Makes an action that is not queued yet. */
    static <T extends @Nullable Object> Action<T> action(
            Call call, Spark spark, Origin origin, Admission admission, Callable<? extends T> code) {
        Application application = spark.application();
        ActionOptions options = call.options();
        CallerContext context = CallerContext.capture(call.site(), application.backEnd(), spark.session());
        Action<T> action = new Action<>(
                call.description(),
                application,
                origin.scope(),
                admission,
                new Body<>(code, context, options, effectUnder(options, call.effect())));
        application.take(action);
        Duration timeout = options.timeout();
        if (timeout != null) {
            action.endAfter(timeout, application.limit().isUnderAnother(admission));
        }
        return action;
    }

    private static Effect effectUnder(ActionOptions options, Effect effect) {
        return Boolean.FALSE.equals(options.interruptible()) ? effect.uninterruptible() : effect;
    }

    /** Queues {@code action}, with all that it belongs to. In a step of the limits. */
    static void queue(Action<?> action, Origin origin, Ending ending) {
        Link.submitted(action);
        Action<?> submitter = origin.submitter();
        if (submitter != null) {
            submitter.family().adopt(action, submitter, ending);
        }
        Scope scope = origin.scope();
        if (scope != null) {
            scope.take(action, submitter, ending);
        }
        Limits.shared().submit(action.task());
    }

    /** The future of what could not even be submitted: a member of its scope all the same. */
    static <T extends @Nullable Object> StoppableFuture<T> failed(
            CallSite callSite, Throwable failure, ActionOptions options) {
        StoppableFuture<T> failed = FailedSubmission.of(callSite.shortForm(), failure);
        Origin origin = Origin.of(options.isDetached());
        Scope scope = origin.scope();
        if (scope != null) {
            Ending.run(ending -> scope.take(failed, origin.submitter(), ending));
        }
        return failed;
    }

    /**
     * On whose behalf the calling thread submits.
     *
     * @param submitter the action whose body does, or has started the thread that does
     * @param scope that it is submitted to
     */
    record Origin(@Nullable Action<?> submitter, @Nullable Scope scope) {

        private static final Origin NONE = new Origin(null, null);

        /** Of an action of {@code application}, whose defaults count. */
        static Origin of(ActionOptions options, Application application) {
            Origin here = of(options.isDetached());
            return here.complete(options, application).isDetached() ? NONE : here;
        }

        static Origin of(boolean detached) {
            if (detached) {
                return NONE;
            }
            Action<?> submitter = ActionOnThread.submitter();
            Scope scope = Scope.current();
            if (scope == null && submitter != null) {
                scope = (Scope) submitter.scope(); // of a thread that the body has started
            }
            return new Origin(submitter, scope);
        }

        /** {@code options}, and where nothing is set those of the scope, and then of the application. */
        ActionOptions complete(ActionOptions options, Application application) {
            ActionOptions scoped = scope == null ? options : options.orElse(scope.options());
            return scoped.orElse(application.defaults());
        }
    }
}
