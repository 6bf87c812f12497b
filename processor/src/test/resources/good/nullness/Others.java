package test.nullness;

import io.github.asyncactions.AsyncActions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations of other libraries. */
@AsyncActions(methods = {"checker", "eclipse", "jetbrains", "findbugs", "mixed", "array", "checked", "hidden"})
class Others {
    @org.checkerframework.checker.nullness.qual.Nullable String checker(
            List<@org.checkerframework.checker.nullness.qual.NonNull String> list) {
        return null;
    }

    @org.eclipse.jdt.annotation.Nullable String eclipse(@org.eclipse.jdt.annotation.NonNull String a) {
        return null;
    }

    /** Both a type's and a parameter's. */
    @org.jetbrains.annotations.Nullable String jetbrains(
            @org.jetbrains.annotations.NotNull String a, @org.jetbrains.annotations.Nullable String[] array) {
        return null;
    }

    /** A parameter's and a method's only. */
    @javax.annotation.CheckForNull String findbugs(
            @javax.annotation.Nullable String a,
            @javax.annotation.Nonnull(when = javax.annotation.meta.When.MAYBE) String b) {
        return null;
    }

    @javax.annotation.Nonnull List<@Nullable String> mixed(@javax.annotation.Nullable String a) {
        return null;
    }

    @javax.annotation.Nullable String[] array(@javax.annotation.Nullable String[] a) {
        return null;
    }

    /** A check that is made at run time, and is the target's matter. */
    void checked(@jakarta.validation.constraints.NotNull String a) {}

    /** An annotation that its wrapper can't name. */
    @Own.Nullable String hidden() {
        return null;
    }

    private static class Own {
        @Target(ElementType.TYPE_USE)
        @interface Nullable {}
    }
}
