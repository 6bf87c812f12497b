package io.github.asyncactions.benchmarks;

/** How long the benchmarks may take: as long as one waits for them, or as long as the figures deserve. */
enum Effort {
    SHORT,
    FULL;

    /** Pairs that count. */
    int rounds() {
        return this == SHORT ? 15 : 31;
    }

    <T> T choose(T inShort, T inFull) {
        return this == SHORT ? inShort : inFull;
    }
}
