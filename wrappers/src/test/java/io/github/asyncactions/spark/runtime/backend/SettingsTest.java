package io.github.asyncactions.spark.runtime.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings of(String key, String value) {
        return new Settings("The system property ", Map.of(key, value));
    }

    @Test
    void aPoolIsCalledWhatStandsBetween() {
        assertThat(of("spark.asyncactions.pool.late.night.threads", " 2 ").poolThreads())
                .isEqualTo(Map.of("late.night", 2));
        assertThat(Settings.threadsOf("late.night")).isEqualTo("spark.asyncactions.pool.late.night.threads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spark.asyncactions.threads", "spark.asyncactions.pool.threads", "spark.asyncactions.pool."})
    void otherSettingsAreOfNoPool(String key) {
        assertThat(of(key, "many").poolThreads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "many", "", "99999999999"})
    void aWrongNumberOfThreadsIsNamed(String value) {
        assertThatThrownBy(
                        () -> of("spark.asyncactions.pool.short.threads", value).poolThreads())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The system property spark.asyncactions.pool.short.threads must be a positive whole number, the"
                                + " threads for asynchronous actions; it is \"" + value + "\"");
    }

    @Test
    void noneMayWaitIfThatIsSet() {
        assertThat(of("spark.asyncactions.maxQueued", "0").maxQueued()).isZero();
        assertThat(of("spark.asyncactions.threads", "1").maxQueued()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2.5", "many", "", "99999999999"})
    void aWrongNumberThatMayWaitIsNamed(String value) {
        assertThatThrownBy(() -> of("spark.asyncactions.maxQueued", value).maxQueued())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The system property spark.asyncactions.maxQueued must be a whole number, 0 or more, of the"
                        + " asynchronous actions that may wait; it is \"" + value + "\"");
    }
}
