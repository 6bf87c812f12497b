package io.github.asyncactions.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** What is quoted of samples: medians, and how sure a ratio is. */
final class Statistics {

    private static final int RESAMPLES = 10_000;
    /** Fixed, so that the same samples always give the same interval. */
    private static final long SEED = 42;

    private Statistics() {}

    static double median(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The median of the ratios of pairs, and its 95 % interval by the percentile bootstrap. Pairs are resampled as
     * such: what both were measured under is the same.
     */
    static Ratio ratio(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            throw new IllegalArgumentException(ours.length + " and " + theirs.length + " values are no pairs");
        }
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        double[] medians = new double[RESAMPLES];
        Random random = new Random(SEED);
        double[] resample = new double[ratios.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < resample.length; j++) {
                resample[j] = ratios[random.nextInt(ratios.length)];
            }
            medians[i] = median(resample);
        }
        Arrays.sort(medians);
        return new Ratio(median(ratios), medians[RESAMPLES * 25 / 1000], medians[RESAMPLES * 975 / 1000 - 1]);
    }

    /** A ratio and the ends of its 95 % interval. */
    record Ratio(double median, double low, double high) {}
}
