package io.github.asyncactions.processor.types;

import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** One source with all that is asked of types. */
public final class SampleSource {

    private SampleSource() {}

    public static final Analyzed SOURCE = Analyzed.source("Sample", """
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

    public static ExecutableElement method(String name) {
        return SOURCE.method("test.Sample", name);
    }

    public static TypeMirror result(String name) {
        return method(name).getReturnType();
    }

    public static MissingTypes missing(String... expected) {
        MissingTypes missing = new MissingTypes(SOURCE.elements());
        Stream.of(expected).map(name -> new WrapperName(name, "AsyncNew")).forEach(missing::expect);
        return missing;
    }

    public static Erasure erasure() {
        return new Erasure(missing("test"), SOURCE.types());
    }
}
