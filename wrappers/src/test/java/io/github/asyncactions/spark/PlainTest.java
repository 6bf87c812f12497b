package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Options and call sites, for which no Spark is needed. */
class PlainTest {

    private static final ActionOptions ALL = ActionOptions.defaults()
            .description("orders")
            .pool("reports")
            .timeout(Duration.ofSeconds(3))
            .interruptTasks(true)
            .interruptible(true)
            .retry(ActionRetry.maxAttempts(2))
            .detached();

    @Test
    void eachOptionIsSetAloneAndKeepsTheOthers() {
        assertThat(ALL.description()).isEqualTo("orders");
        assertThat(ALL.pool()).isEqualTo("reports");
        assertThat(ALL.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(ALL.interruptTasks()).isTrue();
        assertThat(ALL.interruptTasks(false).interruptTasks()).isFalse();
        assertThat(ALL.interruptible()).isTrue();
        assertThat(ALL.interruptible(false).interruptible()).isFalse();
        assertThat(ALL.retry()).isEqualTo(ActionRetry.maxAttempts(2));
        assertThat(ALL.isDetached()).isTrue();
        assertThat(ALL)
                .hasToString("ActionOptions[description=orders, pool=reports, timeout=PT3S, interruptTasks=true,"
                        + " interruptible=true, retry=ActionRetry[maxAttempts=2, backoff=PT0S to PT0S, jitter=0.0],"
                        + " detached=true]");
        assertThat(ActionOptions.defaults().isDetached()).isFalse();
    }

    @Test
    void optionsThatDifferInOneThingAreNotEqual() {
        List<UnaryOperator<ActionOptions>> changes = List.of(
                options -> options.description("other"),
                options -> options.pool("other"),
                options -> options.timeout(Duration.ofSeconds(4)),
                options -> options.interruptTasks(false),
                options -> options.interruptible(false),
                options -> options.retry(ActionRetry.maxAttempts(3)));
        for (UnaryOperator<ActionOptions> change : changes) {
            assertThat(change.apply(ALL)).isNotEqualTo(ALL).isEqualTo(change.apply(ALL));
            assertThat(change.apply(ALL)).hasSameHashCodeAs(change.apply(ALL));
        }
        assertThat(ActionOptions.defaults().detached()).isNotEqualTo(ActionOptions.defaults());
        assertThat(ALL.hashCode()).isNotEqualTo(ActionOptions.defaults().hashCode());
        assertThat(ALL).isNotEqualTo("orders");
    }

    @Test
    void theDefaultsFillOnlyWhatIsNotSet() {
        ActionOptions named = ActionOptions.defaults().description("own");

        assertThat(named.orElse(ALL)).isEqualTo(ALL.description("own"));
        assertThat(ALL.orElse(named)).isEqualTo(ALL);
        assertThat(ActionOptions.defaults().orElse(ALL)).isSameAs(ALL);
        assertThat(named.orElse(ActionOptions.defaults())).isEqualTo(named);
    }

    @Test
    void aTimeoutIsPositiveAndNothingIsNull() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            assertThatThrownBy(() -> ActionOptions.defaults().timeout(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be positive, not " + none);
        }
        assertThatThrownBy(() -> ActionOptions.defaults().pool(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ActionOptions.defaults().description(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theCallSiteIsTheUsersLine() {
        assertThat(SparkActions.allOf(List.of()).description()).matches("allOf at PlainTest.java:\\d+");
    }
}
