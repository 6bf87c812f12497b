package io.github.asyncactions.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.asyncactions.benchmarks.Statistics.Ratio;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void theMedianIsTheMiddleOrBetweenBoth() {
        assertThat(Statistics.median(5, 1, 100)).isEqualTo(5);
        assertThat(Statistics.median(4, 1, 100, 2)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(Statistics::median);
    }

    /** A machine that is twice as slow for a while changes both values of a pair, and not their ratio. */
    @Test
    void theRatioIsThatOfPairs() {
        Ratio ratio = Statistics.ratio(new double[] {1, 20, 3}, new double[] {2, 40, 6});

        assertThat(ratio).isEqualTo(new Ratio(0.5, 0.5, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.ratio(new double[] {1, 2}, new double[] {1}));
    }

    /** Of experiments with a known median; with so few pairs the percentile bootstrap comes a little short of 95 %. */
    @Test
    void theIntervalHoldsTheTrueRatioNineteenTimesInTwenty() {
        Random random = new Random(7);
        int experiments = 400;
        int hits = 0;
        for (int i = 0; i < experiments; i++) {
            double[] ours = random.doubles(31, 1, 3).toArray();
            double[] theirs = new double[ours.length];
            Arrays.fill(theirs, 1);
            Ratio ratio = Statistics.ratio(ours, theirs);
            assertThat(ratio.low()).isLessThanOrEqualTo(ratio.median());
            assertThat(ratio.high()).isGreaterThanOrEqualTo(ratio.median());
            if (ratio.low() <= 2 && 2 <= ratio.high()) {
                hits++;
            }
        }
        assertThat((double) hits / experiments).isBetween(0.89, 0.98);
    }
}
