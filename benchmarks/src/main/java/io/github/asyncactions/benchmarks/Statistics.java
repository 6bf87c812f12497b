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
        for (int i = 0; i < RESAMPLES; i++) {
            medians[i] = median(resample(ratios, random));
        }
        Arrays.sort(medians);
        return between(median(ratios), medians);
    }

    /** The ratio of the medians of samples that were not taken in pairs; its 95 % interval resamples each by itself. */
    static Ratio ratioOfMedians(double[] ours, double[] theirs) {
        Random random = new Random(SEED);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            ratios[i] = median(resample(ours, random)) / median(resample(theirs, random));
        }
        Arrays.sort(ratios);
        return between(median(ours) / median(theirs), ratios);
    }

    private static double[] resample(double[] values, Random random) {
        return random.ints(values.length, 0, values.length)
                .mapToDouble(index -> values[index])
                .toArray();
    }

    private static Ratio between(double median, double[] sorted) {
        return new Ratio(median, sorted[RESAMPLES * 25 / 1000], sorted[RESAMPLES * 975 / 1000 - 1]);
    }

    /** A ratio and the ends of its 95 % interval. */
    record Ratio(double median, double low, double high) {}
}
