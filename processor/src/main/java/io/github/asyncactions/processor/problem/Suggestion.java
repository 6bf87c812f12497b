package io.github.asyncactions.processor.problem;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?" */
public final class Suggestion {

    /** As many names are read at a glance. */
    private static final int FEW = 8;
    /** Of more names, as many as are worth a look. */
    private static final int NEAREST = 3;

    /** A part shorter than this says nothing. */
    private static final int LEAST = 3;

    private Suggestion() {}

    /** The end of a sentence: the name most like {@code written} or, if none is alike, all or the nearest ones. */
    public static String of(String written, Collection<String> names) {
        return alike(written, names)
                .map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> choice(written, names));
    }

    /** The same, but nothing if none is alike. */
    public static String ofAlike(String written, Collection<String> names) {
        return alike(written, names).map(name -> "; did you mean " + name + "?").orElse("");
    }

    private static Optional<String> alike(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= Math.max(2, written.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name));
    }

    private static String choice(String written, Collection<String> names) {
        if (names.size() <= FEW) {
            return names.isEmpty()
                    ? "; it has none"
                    : "; it has " + names.stream().sorted().collect(joining(", "));
        }
        return names.stream()
                .sorted(Comparator.comparing((String name) -> !isPartOf(written, name))
                        .thenComparing(name -> distance(written, name))
                        .thenComparing(name -> name))
                .limit(NEAREST)
                .collect(joining(", ", "; the nearest are ", ""));
    }

    /** Whether one contains the other, such as {@code save} and {@code saveAsTextFile}. */
    private static boolean isPartOf(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return Math.min(a.length(), b.length()) >= LEAST && (a.contains(b) || b.contains(a));
    }

    /** Levenshtein's, in which upper and lower case are alike, and two letters that changed places are one mistake. */
    private static int distance(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(a, b, i, j, distances);
            }
        }
        return distances[a.length()][b.length()];
    }

    /** Of the first {@code i} letters and the first {@code j}, where all shorter beginnings are known. */
    private static int distance(String a, String b, int i, int j, int[][] known) {
        int replaced = known[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int nearest = Math.min(replaced, Math.min(known[i - 1][j], known[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(nearest, known[i - 2][j - 2] + 1) : nearest;
    }
}
