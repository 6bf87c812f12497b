package io.github.asyncactions.processor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.processor.methods.MethodPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "count, sum|{\"count\", \"sum\"}",
                "count; sum|{\"count\", \"sum\"}",
                "count sum|{\"count\", \"sum\"}",
                "fit(Dataset, ParamMap), count|{\"fit(Dataset, ParamMap)\", \"count\"}",
                "Svc.count|\"count\"",
                "com.example.Svc.count(int)|\"count(int)\"",
                "Svc::count|\"count\"",
                "Svc#count(int)|\"count(int)\"",
                "count(int limit)|\"count(int)\"",
                "count(final int limit, @Nullable String[] names)|\"count(int, String[])\"",
                "count(int... limits)|\"count(int[])\"",
                "long go(int)|\"go(int)\"",
                "long go|\"go\"",
                "List<Map<String, Long>> go()|\"go()\"",
                "<T> void go(Set<? super T> values)|\"go(Set)\"",
                "public static void go() throws Exception {}|\"go()\"",
                "go();|\"go()\"",
                "go(int|\"go(int)\"",
                "go(a.b.C)|\"go(a.b.C)\"",
            })
    void saysWhatWasMeant(String text, String corrected) {
        assertThat(MethodText.inMethods(text, MethodPattern::toString)).contains(corrected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"*, -map|{\"*\", \"-map\"}", "-Svc.map(int x)|\"-map(int)\"", "map, filter|{\"map\", \"filter\"}"})
    void starAndExclusionsAreForFluent(String text, String corrected) {
        assertThat(MethodText.inFluent(text, MethodPattern::toString)).contains(corrected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {"native", "' '", "1", "count+1", "(int)", "*, count", "a, 1"})
    void whatCannotBeToldIsNotGuessed(String text) {
        assertThat(MethodText.inMethods(text, MethodPattern::toString)).isEmpty();
    }
}
