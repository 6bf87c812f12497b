package io.github.asyncactions.processor.types;

import static io.github.asyncactions.processor.types.SampleSource.SOURCE;
import static io.github.asyncactions.processor.types.SampleSource.method;
import static io.github.asyncactions.processor.types.SampleSource.missing;
import static io.github.asyncactions.processor.types.SampleSource.result;
import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.element.Element;
import javax.lang.model.type.ExecutableType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource({
        "number, true, true",
        "inner, true, true",
        "wildcards, true, true",
        "bounded, true, true",
        "hidden, false, false",
        "hiddenWithin, false, false",
        "hiddenBelow, false, false",
        "near, true, false",
        "publicInNear, true, false",
        "missing, true, true",
        "packagePrivate, true, false",
        "guarded, true, false",
        "secret, false, false",
        "hiddenVariable, false, false",
        "hiddenIntersection, false, false",
        "hiddenParameter, false, false",
        "hiddenThrown, false, false",
        "both, true, true",
    })
    void areAccessible(String method, boolean here, boolean elsewhere) {
        assertThat(access("test").toMethod(method(method), (ExecutableType)
                        method(method).asType()))
                .isEqualTo(here);
        assertThat(access("java.util").toMethod(method(method), (ExecutableType)
                        method(method).asType()))
                .isEqualTo(elsewhere);
    }

    private static Access access(String from) {
        return new Access(SOURCE.elements().getPackageElement(from), missing(), SOURCE.elements());
    }

    @Test
    void accessNamesThePackage() {
        assertThat(access("java.util")).hasToString("java.util");
        Analyzed unnamed = Analyzed.source("Unnamed", "class Unnamed {}");
        assertThat(new Access(unnamed.elements().getPackageOf(unnamed.type("Unnamed")), missing(), unnamed.elements()))
                .hasToString("without a name");
    }

    /** Which a Scala file may be called. */
    @Test
    void aKeywordIsNoName() {
        Element keyword = SOURCE.elements().getPackageElement("scala.collection").getEnclosedElements().stream()
                .filter(type -> type.getSimpleName().contentEquals("package"))
                .findFirst()
                .orElseThrow();

        assertThat(access("test").toType(keyword)).isFalse();
    }

    @Test
    void aMissingClassIsAccessible() {
        assertThat(access("test").toTypes(result("missingBound"))).isTrue();
    }
}
