package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;

class Bad {

    static class Target {
        public long count() { return 1; }
        public long count(int a) { return 1; }
        public long fit(java.util.Date date) { return 1; }
        public long fit(java.sql.Date date) { return 1; }
        public static void util() {}
        private void mine() {}
        void hidden(Inner inner) {}
        <T extends Object & Hidden> void bounded(T value) {}
        private static class Inner {}
        private interface Hidden {}
    }

    @AsyncActions(
            target = Target.class,
            methods = {
                "cuont", // error: [AsyncActions-UnknownMethod] did you mean count?
                "nonsense", // error: [AsyncActions-UnknownMethod] has no accessible instance method nonsense
                "count(String)", // error: [AsyncActions-NoSuchOverload] "count()", "count(int)"
                "fit(Date)", // error: [AsyncActions-AmbiguousOverload] fit(java.sql.Date), fit(java.util.Date)
                "util", // error: [AsyncActions-StaticMethod] test.Bad.Target.util is static
                "mine", // error: [AsyncActions-MethodNotAccessible] mine
                "bounded", // error: [AsyncActions-MethodNotAccessible] bounded
                "native", // error: [AsyncActions-BadMethodSyntax] "native"
                "count(", // error: [AsyncActions-BadMethodSyntax] "count("
                "*" // error: [AsyncActions-BadMethodSyntax] "*" is for fluent only
            },
            docs = {
                @Doc(method = "hidden", value = "x"), // error: [AsyncActions-DocForNothing] hidden
                @Doc(
                        method = {
                            "shown", // error: [AsyncActions-DocForNothing] shown
                            "fit" // error: [AsyncActions-DocForNothing] fit
                        },
                        note = "x")
            })
    interface Spec {}

    /** One of two declarations with a mistake does not hide the other's. */
    @AsyncActions(target = Target.class, methods = "cuont") @AsyncActions(target = Target.class)
    interface Both {} // error: [AsyncActions-UnknownMethod] cuont // error: [AsyncActions-NothingToWrap] test.Bad.Target
}
