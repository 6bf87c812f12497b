package test.lookalikes;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import java.util.Map;

/** Declarations with types that only their packages, or erasure, tell from one another. */
class LookAlikes {

    static class Target<T extends Comparable<T>> {

        public long count(Map<String, Integer> numbers, T value) { return 1; }
        public long sum(int[] numbers) { return 1; }
        public long all(List<String>... lists) { return 1; }
        public long fit(java.util.Date date) { return 1; }
        public long fit(java.sql.Date date) { return 1; }
    }

    @AsyncActions(target = Target.class, methods = "count(Map<String, Integer>, T)") // error: [AsyncActions-BadMethodSyntax] is no method: write "count(Map, Comparable)"
    interface TypeVariable {}

    @AsyncActions(target = Target.class, methods = "sum(int numbers[])") // error: [AsyncActions-BadMethodSyntax] is no method: write "sum(int[])"
    interface Brackets {}

    @AsyncActions(target = Target.class, methods = "all(List<String> ... lists)") // error: [AsyncActions-BadMethodSyntax] is no method: write "all(List[])"
    interface Dots {}

    @AsyncActions(target = Target.class, methods = "fit(Date date)") // error: [AsyncActions-BadMethodSyntax] is no method: write "fit(java.sql.Date)" or "fit(java.util.Date)"
    interface TwoTypes {}

    @AsyncActions(target = Target.class, methods = "fit(Day)") // error: [AsyncActions-NoSuchOverload] write one of its overloads, "fit(java.sql.Date)", "fit(java.util.Date)", or the name alone
    interface NoType {}

    @AsyncActions(target = Target.class, methods = "sum(long x, int y)") // error: [AsyncActions-BadMethodSyntax] is no method: write "sum"
    interface OtherNumber {}
}
