package test.nullness;

import io.github.asyncactions.AsyncActions;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Methods are as the class is that they stand in. */
class Unmarked {

    @AsyncActions(methods = {"inherited", "plain"})
    static class Target implements Marked {
        public String plain() {
            return "";
        }
    }

    @NullMarked
    interface Marked {
        default @Nullable String inherited() {
            return null;
        }
    }

    @AsyncActions(target = Target.class, name = "Extended")
    @NullMarked
    interface Extension {
        static @Nullable String first(Target target, @Nullable String other) {
            return null;
        }

        static <T extends @Nullable Object> @Nullable T same(Target target, @Nullable T value) {
            return value;
        }
    }
}
