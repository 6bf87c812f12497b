package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.auto.common.MoreTypes;
import io.github.asyncactions.processor.WrapperModel.Method;
import io.github.asyncactions.processor.WrapperModel.Variable;
import io.github.asyncactions.processor.WrapperModel.WrapperName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of types, in one source that has them all. */
class TypesTest {

    private static final Analyzed SOURCE = Analyzed.source("Sample", """
            package test;
            import java.io.Serializable;
            import java.util.List;
            import java.util.Map;
            public abstract class Sample<T extends Comparable<T> & Serializable> {
                @interface Marked {}
                @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Used {}
                public class Inner<U> { public class Plain {} }
                public static class Nested<V> {}
                public interface Face<F> { class Member<M> {} }
                private static class Hidden {}
                static class Near { public static class Public {} }
                public abstract int number();
                public abstract void nothing();
                public abstract T variable();
                public abstract T[][] variables();
                public abstract List<? super T>[] wildcards();
                public abstract Map<?, ? extends Number> bounded();
                public abstract Inner<String> inner();
                public abstract Inner<String>.Plain plain();
                public abstract Nested<T> nested();
                public abstract Face.Member<T> member();
                public abstract Map.Entry<String, int[]> entry();
                @SuppressWarnings("rawtypes") public abstract Map.Entry raw();
                public abstract @Used String annotated();
                public abstract <S extends T> S ofMethod();
                public abstract <X extends Exception & Runnable> X both();
                public abstract @Used int annotatedNumber();
                public abstract Hidden hidden();
                public abstract List<? extends Hidden[]> hiddenWithin();
                public abstract List<? super Hidden> hiddenBelow();
                public abstract Near near();
                public abstract Near.Public publicInNear();
                public abstract AsyncNew missing();
                public abstract other.AsyncNew missingElsewhere();
                public abstract Nowhere nowhere();
                public abstract AsyncNew<? super T> generic();
                public abstract List<test.AsyncNew<Nowhere<Hidden>>[]> genericWithin();
                public abstract AsyncNew<String>.In<String> inGeneric();
                public abstract List<? extends AsyncNew> missingBound();
                public abstract Map<String, ? super AsyncNew[]> missingWithin();
                public abstract <M extends Number & Comparable<AsyncNew>> void missingVariable();
                public abstract void missingParameter(int first, List<Nowhere> second);
                public abstract void missingThrown() throws AsyncNew;
                abstract void packagePrivate();
                protected abstract void guarded();
                private void secret() {}
                public abstract <H extends Hidden> void hiddenVariable();
                private interface Concealed {}
                public abstract <I extends Number & Concealed> void hiddenIntersection();
                public abstract void hiddenParameter(int first, Hidden second);
                public abstract void hiddenThrown() throws Sorry;
                private static class Sorry extends Exception {}
                public abstract void numbered(int arg1, int SparkHandle);
                public abstract void named(int SparkHandle, int arg1, int $, int other);
            }
            """);

    private static ExecutableElement method(String name) {
        return SOURCE.method("test.Sample", name);
    }

    private static TypeMirror result(String name) {
        return method(name).getReturnType();
    }

    private static MissingTypes missing(String... expected) {
        MissingTypes missing = new MissingTypes(SOURCE.elements(), SOURCE.sourceOf("test.Sample"));
        Stream.of(expected).map(name -> new WrapperName(name, "AsyncNew")).forEach(missing::expect);
        return missing;
    }

    private static Erasure erasure() {
        return new Erasure(missing("test"), SOURCE.types());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number          | int                                           | int
            nothing         | void                                          | void
            variable        | T                                             | java.lang.Comparable
            variables       | T[][]                                         | java.lang.Comparable[][]
            wildcards       | java.util.List<? super T>[]                   | java.util.List[]
            bounded         | java.util.Map<?, ? extends java.lang.Number>  | java.util.Map
            inner           | test.Sample<T>.Inner<java.lang.String>        | test.Sample.Inner
            plain           | test.Sample<T>.Inner<java.lang.String>.Plain  | test.Sample.Inner.Plain
            nested          | test.Sample.Nested<T>                         | test.Sample.Nested
            member          | test.Sample.Face.Member<T>                    | test.Sample.Face.Member
            entry           | java.util.Map.Entry<java.lang.String, int[]>  | java.util.Map.Entry
            raw             | java.util.Map.Entry                           | java.util.Map.Entry
            annotated       | java.lang.String                              | java.lang.String
            annotatedNumber | int                                           | int
            ofMethod        | S                                             | java.lang.Comparable
            both            | X                                             | java.lang.Exception
            """)
    void areWritten(String method, String written, String erased) {
        TypeNames names = TypeNames.in(List.of(), missing());

        assertThat(names.of(result(method))).hasToString(written);
        assertThat(names.erased(result(method))).hasToString(erased);
        assertThat(erasure().nameOf(result(method))).isEqualTo(erased);
    }

    @Test
    void variablesAreCalledWhatTheyAreInTheWrapper() {
        TypeVariable variable = (TypeVariable) result("variable");
        Variable renamed = new Variable("T2", variable, List.copyOf(TypeVariables.bounds(variable)));
        TypeNames names = TypeNames.in(List.of(renamed), missing());

        assertThat(names.of(result("wildcards"))).hasToString("java.util.List<? super T2>[]");
        assertThat(names.declared(renamed).bounds())
                .extracting(Object::toString)
                .containsExactly("java.lang.Comparable<T2>", "java.io.Serializable");
    }

    @Test
    void variablesThatMeanSomethingAreErasedAsThat() {
        TypeVariable variable = (TypeVariable) result("variable");
        Map<Element, TypeMirror> meanings =
                Map.of(variable.asElement(), SOURCE.types().getArrayType(result("inner")));

        assertThat(erasure().nameOf(variable, meanings)).isEqualTo("test.Sample.Inner[]");
        assertThat(erasure().nameOf(result("variables"), meanings)).isEqualTo("test.Sample.Inner[][][]");
    }

    @Test
    void argumentsAreThoseOfTheTypesAround() {
        assertThat(TypeVariables.arguments(MoreTypes.asDeclared(result("plain"))))
                .extracting(TypeMirror::toString)
                .containsExactly("T", "java.lang.String");
        assertThat(TypeVariables.around((DeclaredType) result("nested"))).isEmpty();
        assertThat(TypeVariables.around((DeclaredType) result("member"))).isEmpty();
        assertThat(TypeVariables.bounds((TypeVariable) result("ofMethod"))).hasSize(1);
        assertThat(TypeVariables.bounds((TypeVariable) result("both"))).hasSize(2);
    }

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
        assertThat(access("test")
                        .toMethod(
                                method(method),
                                MoreTypes.asExecutable(method(method).asType())))
                .isEqualTo(here);
        assertThat(access("java.util")
                        .toMethod(
                                method(method),
                                MoreTypes.asExecutable(method(method).asType())))
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
        assertThat(TypeNames.in(List.of(), missing("other")).of(result("missingBound")))
                .hasToString("java.util.List<? extends other.AsyncNew>");
    }

    /** Whether the compiler's own type tells it or the source. */
    @Test
    void aMissingClassMayHaveTypeArguments() {
        MissingTypes missing = missing("test");

        assertThat(TypeNames.in(List.of(), missing).of(result("generic"))).hasToString("test.AsyncNew<? super T>");
        assertThat(erasure().nameOf(result("generic"))).isEqualTo("test.AsyncNew");
        assertThat(missing.in(result("genericWithin")).map(type -> missing.name((DeclaredType) type)))
                .containsExactly("test.AsyncNew", "Nowhere");
        assertThat(missing.isMissing(result("inGeneric"))).isTrue();
        assertThat(missing.wrapper(result("inGeneric"))).isEmpty();
        assertThat(access("test").toTypes(result("generic"))).isTrue();
        assertThat(access("test").toTypes(result("genericWithin"))).isFalse();
    }

    @Test
    void namesOfParametersAreTheirOwnUnlessTheyObscureAType() {
        assertThat(ParameterNames.of(method("named").getParameters(), Set.of("SparkHandle")))
                .containsExactly("arg0", "arg1", "$", "other");
        assertThat(ParameterNames.of(method("named").getParameters(), Set.of("other", "SparkHandle")))
                .containsExactly("arg0", "arg1", "$", "arg3");
        assertThat(ParameterNames.of(method("numbered").getParameters(), Set.of("SparkHandle")))
                .containsExactly("arg1", "arg12");
        assertThat(ParameterNames.unused("a", Set.of("a", "a2"))).isEqualTo("a3");
        assertThat(ParameterNames.unused("a", Set.of("b"))).isEqualTo("a");
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

    @Test
    void whatHasNoNameIsNotCalledByOne() {
        Unresolved unnamed = new Unresolved("<any>", null);
        Unresolved literal = Unresolved.literal(new Placed<>("<error>", null, null));

        assertThat(unnamed.isUnnamed()).isTrue();
        assertThat(unnamed.type()).isEqualTo("A class with type arguments");
        assertThat(unnamed.hint()).contains("write its target");
        assertThat(unnamed.isReportedByCompiler()).isFalse();
        assertThat(literal.isUnnamed()).isFalse();
        assertThat(literal.type()).isEqualTo("<error>");
        assertThat(literal.hint()).isEmpty();
        assertThat(literal.isReportedByCompiler()).isTrue();
    }

    @Test
    void aPatternNamesAMethodAsDeclaredAndAsAMember() {
        DeclaredType owner = (DeclaredType) SOURCE.type("java.lang.String").getInterfaces().stream()
                .filter(type -> type.toString().startsWith("java.lang.Comparable"))
                .findFirst()
                .orElseThrow();
        TargetMethod method =
                TargetMethod.of(SOURCE.method("java.lang.Comparable", "compareTo"), owner, SOURCE.types(), erasure());

        assertThat(Stream.of("compareTo", "compareTo(Object)", "compareTo(String)", "compareTo(int)", "other(String)")
                        .filter(text -> pattern(text).matches(method)))
                .containsExactly("compareTo", "compareTo(Object)", "compareTo(String)");
        assertThat(Stream.of(
                                "compareTo",
                                "compareTo(String)",
                                "compareTo(java.lang.String)",
                                "compareTo(java.lang.Object)",
                                "other(java.lang.String)")
                        .filter(text -> pattern(text).names(method)))
                .containsExactly("compareTo(java.lang.String)");
    }

    private static MethodPattern pattern(String text) {
        return MethodPattern.parse(text).orElseThrow();
    }

    @Test
    void variablesOfAnExtensionActionMeanWhatTheyDoInTheWrapper() {
        TypeVariable variable = (TypeVariable) result("ofMethod");
        Method extension = new Method(
                "x",
                method("ofMethod"),
                true,
                Optional.empty(),
                false,
                true,
                List.of(),
                Map.of(variable.asElement(), result("entry")),
                List.of(),
                variable,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(TypeNames.in(List.of(), missing()).in(extension).of(variable))
                .hasToString("java.util.Map.Entry<java.lang.String, int[]>");
    }
}
