package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.asyncactions.spark.support.ActionTarget;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users say of the actions of their own specs, and of their own code. */
class OwnSpecTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark();

    private OwnDataset<Long> own;

    @BeforeEach
    void wrap() {
        own = OwnDataset.of(spark.session().range(3));
    }

    /** Whether the body of an action sees an interrupt when it is cancelled. */
    private static boolean isInterrupted(BiFunction<CountDownLatch, CountDownLatch, ActionFuture<Boolean>> submit)
            throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ActionFuture<Boolean> action = submit.apply(begun, end);
        begun.await();
        action.cancel(true);
        end.countDown(); // A thread that was interrupted before throws all the same.
        action.terminated().get(1, TimeUnit.MINUTES);
        return Interrupts.takeSeen().get(0);
    }

    /** As a fluent method calls it that gives null. */
    @Test
    void nullHasNoWrapper() {
        Map<String, String> empty = Map.of();
        ActionTarget<Map<String, String>> actions = ActionTarget.of(empty, spark.session());
        assertThatThrownBy(() -> actions.map(target -> target.get("none")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching(".+ gave null, of which there is no wrapper.*");
    }

    @Test
    void anActionThatWritesIsNotInterrupted() throws Exception {
        assertThat(isInterrupted(own::waitAsync)).as("another").isTrue();
        assertThat(isInterrupted(own::writeAsync)).isFalse();
    }

    @Test
    void optionsMakeAnyActionUninterruptible() throws Exception {
        ActionOptions whole = ActionOptions.defaults().interruptible(false);

        assertThat(isInterrupted(own.withOptions(whole)::waitAsync)).isFalse();
        assertThat(isInterrupted((begun, end) ->
                        SparkActions.submit(spark.session(), whole, () -> Interrupts.areSeen(begun, end))))
                .isFalse();
        assertThat(isInterrupted(
                        (begun, end) -> SparkActions.submit(spark.session(), () -> Interrupts.areSeen(begun, end))))
                .as("without")
                .isTrue();
    }

    @Test
    void optionsDoNotMakeAWriteInterruptible() throws Exception {
        ActionOptions torn = ActionOptions.defaults().interruptible(true);

        assertThat(isInterrupted(own.withOptions(torn)::writeAsync)).isFalse();
    }

    @Test
    void anActionsOwnOptionsWinOverTheDefaults() throws Exception {
        SparkActions.setDefaultOptions(spark.session(), ActionOptions.defaults().interruptible(false));
        try {
            assertThat(isInterrupted(own::waitAsync)).isFalse();
            assertThat(isInterrupted(own.withOptions(ActionOptions.defaults().interruptible(true))::waitAsync))
                    .isTrue();
        } finally {
            SparkActions.setDefaultOptions(spark.session(), ActionOptions.defaults());
        }
    }

    /** A plan is what a cancel spoils. */
    @Test
    void aSnapshotGivesEachActionAPlanOfItsOwn() throws Exception {
        Dataset<Long> data = spark.session().range(3);
        CopiedDataset<Long> copied = CopiedDataset.of(data);

        assertThat(OwnDataset.of(data).planAsync().get()).as("without").isSameAs(data.queryExecution());
        assertThat(copied.planAsync().get())
                .isNotSameAs(data.queryExecution())
                .isNotSameAs(copied.planAsync().get());
        assertThat(copied.rowsAsync().get()).isEqualTo(data.collectAsList());
    }
}
