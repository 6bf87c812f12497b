package io.github.asyncactions.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "lenght, length", // changed places
        "cuont, count",
        "COUNT, count",
        "conut, count",
        "cou, count", // two are missing
        "countxy, count", // two too many
        "cxuxt, count", // two are wrong
        "colectAsLst, collectAsList",
        "saveAsTextFileXXXX, saveAsTextFile", // a third of it may be wrong
        "takeOrdered, takeOrderec",
        "takB, takA", // of two that are as near, the first
    })
    void namesTheNearest(String written, String name) {
        List<String> names =
                List.of("takeOrderec", "takC", "takA", "saveAsTextFile", "collectAsList", "length", "count", "isEmpty");

        assertThat(Suggestion.of(written, names)).isEqualTo("; did you mean " + name + "?");
    }

    @Test
    void whatIsNearestComesFirst() {
        assertThat(Suggestion.of("count", List.of("aaunt", "counts"))).contains(" counts?");
    }

    @Test
    void twoLettersThatChangedPlacesAreOneMistake() {
        assertThat(Suggestion.of("takeA", List.of("tkaeA", "takeB"))).contains(" takeB?");
        assertThat(Suggestion.of("takeA", List.of("tkaeA", "takBC"))).contains(" tkaeA?");
    }

    @ParameterizedTest
    @CsvSource({
        "co, count",
        "pqx, rpy",
        "qpx, pry",
        "xxxnt, count",
        "abcdefghi, abcdewxyz",
        "countabc, count",
        "nothing, ''",
        "ab, xyz"
    })
    void namesNothingThatIsFarAway(String written, String name) {
        assertThat(Suggestion.ofAlike(written, List.of(name))).isEmpty();
    }

    @Test
    void fewNamesAreAllTold() {
        assertThat(Suggestion.of("numberOfRows", List.of("sum", "count"))).isEqualTo("; it has count, sum");
        assertThat(Suggestion.of("numberOfRows", List.of())).isEqualTo("; it has none");
    }

    /** What is a part of the other is nearest. */
    @Test
    void ofManyNamesTheNearestAreTold() {
        List<String> names = List.of("a", "b", "c", "d", "e", "countApproxDistinct", "g", "toWrite", "writeStream");

        assertThat(Suggestion.of("distinct", names)).startsWith("; the nearest are countApproxDistinct, ");
        assertThat(Suggestion.of("zzzzzzwrite", names).split(", ")).hasSize(3);
    }
}
