package io.github.asyncactions.spark.runtime.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of the bar: what it counts, and how wide it is. */
class BarTextTest {

    private static Statistics statistics(long... counts) {
        return new Statistics(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
    }

    /** submitted, queued, running, succeeded, failed, cancelled, timed out. */
    private static final Statistics NOW = statistics(10, 2, 2, 3, 1, 1, 1);

    @Test
    void itCountsWhatThereIs() {
        assertThat(new BarText(NOW, Statistics.NONE, 0.5, List.of("orders", "customers")).line(200))
                .isEqualTo("[=============>      ]  65 %  6 of 10 ended, 1 failed, 1 timed out, 1 cancelled, 2 run,"
                        + " 2 queued: orders, customers");
    }

    @Test
    void whatHadEndedBeforeDoesNotCount() {
        assertThat(new BarText(NOW, statistics(6, 2, 0, 2, 1, 1, 0), 0, List.of()).line(200))
                .isEqualTo("[======>             ]  33 %  2 of 6 ended, 1 timed out, 2 run, 2 queued");
    }

    @Test
    void ofNothingItIsEmpty() {
        assertThat(new BarText(Statistics.NONE, Statistics.NONE, 0, List.of()).line(80))
                .isEmpty();
        assertThat(new BarText(statistics(1, 0, 0, 1, 0, 0, 0), statistics(1, 0, 0, 1, 0, 0, 0), 0, List.of()).line(80))
                .isEmpty();
    }

    @Test
    void itIsFullWhenAllHaveEnded() {
        assertThat(new BarText(statistics(2, 0, 0, 2, 0, 0, 0), Statistics.NONE, 0, List.of()).line(80))
                .isEqualTo("[====================] 100 %  2 of 2 ended");
    }

    @Test
    void itLeavesTheLastColumnFree() {
        BarText text = new BarText(NOW, Statistics.NONE, 0, List.of("orders"));
        int length = text.line(200).length();

        assertThat(text.line(length + 1)).hasSize(length).endsWith("orders");
        assertThat(text.line(length)).hasSize(length - 1).endsWith("or...");
    }

    @Test
    void lettersOfTwoColumnsCountAsTwo() {
        assertThat(BarText.columns("日本")).isEqualTo(4);
        assertThat(BarText.columns("Zürich")).isEqualTo(6);
        String line = new BarText(NOW, Statistics.NONE, 0, List.of("日本".repeat(30))).line(120);

        assertThat(BarText.columns(line)).isBetween(118, 119);
        assertThat(line).endsWith("日...");
    }

    @ParameterizedTest
    @CsvSource({"132,132", "' 60 ',60", "5,20", "wide,80", ",80"})
    void theWidthIsThatOfTheEnvironment(String columns, int width) {
        assertThat(Terminal.width(columns)).isEqualTo(width);
    }
}
