package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.sql.Dataset;

/** An action that returns a stage is completed as that is, be it one of the spec or of the target. */
@AsyncActions(target = Estimator.class, name = "StagedEstimator")
@AsyncActions(target = Staged.Own.class, methods = "own", name = "StagedOwn")
interface Staged {

    interface Own {
        CompletableFuture<String> own();
    }

    interface Base<T> {
        CompletionStage<List<? extends T>> all(T first);
        <N extends Number> Special<String, N> special(Class<N> type);
        CompletableFuture<Void> end();
        ActionFuture<?> any();
        @SuppressWarnings("rawtypes")
        CompletionStage raw();
    }

    @AsyncActions(methods = {"all", "special", "end", "any", "raw"})
    interface Inherits extends Base<String> {}

    final class Special<A, B> extends CompletableFuture<List<B>> {}

    static <M extends Model<M>> CompletionStage<M> fit(Estimator<M> estimator, Dataset<?> rows) {
        return new CompletableFuture<>();
    }

    static <B> Special<Integer, B> special(Own own, Class<B> type) {
        return new Special<>();
    }

    static CompletableFuture<Void> end(Own own) {
        return new CompletableFuture<>();
    }

    static CompletionStage<? extends Number> number(Own own) {
        return new CompletableFuture<Integer>();
    }

    static ActionFuture<?> any(Own own) {
        return null;
    }

    @SuppressWarnings("rawtypes")
    static CompletionStage raw(Own own) {
        return null;
    }
}

class StagedUser {

    ActionFuture<Void> end(StagedOwn own) {
        return own.endAsync();
    }

    ActionFuture<List<String>> special(StagedOwn own) {
        return own.specialAsync(String.class);
    }

    ActionFuture<Number> number(StagedOwn own) {
        return own.numberAsync();
    }

    ActionFuture<Object> any(StagedOwn own) {
        return own.anyAsync();
    }

    @SuppressWarnings("rawtypes")
    ActionFuture<CompletionStage> raw(StagedOwn own) {
        return own.rawAsync();
    }

    ActionFuture<String> own(StagedOwn own) {
        return own.ownAsync();
    }

    ActionFuture<List<? extends String>> inherited(AsyncStagedInherits own) {
        return own.allAsync("x");
    }

    ActionFuture<List<Integer>> inheritedSpecial(AsyncStagedInherits own) {
        return own.specialAsync(Integer.class);
    }

    ActionFuture<Void> inheritedEnd(AsyncStagedInherits own) {
        return own.endAsync();
    }

    ActionFuture<Object> inheritedAny(AsyncStagedInherits own) {
        return own.anyAsync();
    }

    @SuppressWarnings("rawtypes")
    ActionFuture<CompletionStage> inheritedRaw(AsyncStagedInherits own) {
        return own.rawAsync();
    }

    <M extends Model<M>> ActionFuture<M> fit(StagedEstimator<M> estimator, Dataset<?> rows) {
        return estimator.fitAsync(rows);
    }
}
