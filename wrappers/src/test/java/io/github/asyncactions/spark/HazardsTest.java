package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hazard has a test that is named after it, and a row in {@code docs/concurrency.md}. */
class HazardsTest {

    static Stream<String> hazards() {
        return Stream.of(
                        upTo("C", 13),
                        upTo("S", 5),
                        upTo("T", 9),
                        upTo("P", 8),
                        upTo("J", 6),
                        upTo("L", 5),
                        upTo("E", 10),
                        upTo("D", 4),
                        upTo("K", 4))
                .flatMap(ids -> ids);
    }

    private static Stream<String> upTo(String group, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> group + number);
    }

    @ParameterizedTest
    @MethodSource("hazards")
    void hasATestAndARow(String id) throws Exception {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(Files::isRegularFile).map(HazardsTest::read).collect(Collectors.joining());
        }

        assertThat(tests).containsPattern("void " + id.toLowerCase(java.util.Locale.ROOT) + "[A-Z]\\w*\\(");
        assertThat(Path.of("../docs/concurrency.md")).content().contains("\n| " + id + " | ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
