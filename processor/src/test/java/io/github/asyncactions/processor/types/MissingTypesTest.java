package io.github.asyncactions.processor.types;

import static io.github.asyncactions.processor.types.SampleSource.method;
import static io.github.asyncactions.processor.types.SampleSource.missing;
import static io.github.asyncactions.processor.types.SampleSource.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Unresolved;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingTypesTest {

    @ParameterizedTest
    @CsvSource({
        "number, ''",
        "entry, ''",
        "inner, ''",
        "missing, AsyncNew",
        "missingElsewhere, other.AsyncNew",
        "nowhere, Nowhere",
        "missingBound, AsyncNew",
        "missingWithin, AsyncNew",
        "missingVariable, AsyncNew",
        "missingParameter, Nowhere",
        "missingThrown, AsyncNew",
    })
    void mayBeMissing(String method, String expected) {
        assertThat(missing().in(method(method).asType()).map(TypeMirror::toString))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(missing().isMissing(result(method)))
                .isEqualTo(Set.of("missing", "missingElsewhere", "nowhere").contains(method));
    }

    @Test
    void aWrapperIsKnownByItsNameUnlessThatFitsTwo() {
        assertThat(missing("test").wrapper(result("missing"))).contains(new WrapperName("test", "AsyncNew"));
        assertThat(missing("other").wrapper(result("missing"))).contains(new WrapperName("other", "AsyncNew"));
        assertThat(missing("test", "other").wrapper(result("missing"))).isEmpty();
        assertThat(missing("test", "other").wrapper(result("missingElsewhere")))
                .contains(new WrapperName("other", "AsyncNew"));
        assertThat(missing("test").wrapper(result("missingElsewhere"))).isEmpty();
        assertThat(missing("test").wrapper(result("nowhere"))).isEmpty();
        assertThat(missing("test").wrapper(result("entry"))).isEmpty();
    }

    @Test
    void whatHasToBeWaitedForIsNamedWithItsPlace() {
        Placed<String> place = new Placed<>("find", null, null);

        assertThatThrownBy(
                        () -> missing("test").check(method("missingParameter").asType(), place))
                .isInstanceOfSatisfying(Unresolved.class, unresolved -> {
                    assertThat(unresolved.type()).isEqualTo("Nowhere");
                    assertThat(unresolved.isUnnamed()).isFalse();
                    assertThat(unresolved.isReportedByCompiler()).isFalse();
                    assertThat(unresolved.place()).isSameAs(place);
                });
        assertThatCode(() -> missing("test").check(method("missingThrown").asType(), place))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> missing().check(method("missingThrown").asType(), place))
                .isInstanceOf(Unresolved.class);
    }
}
