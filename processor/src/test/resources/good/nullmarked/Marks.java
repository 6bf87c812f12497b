package test.nullmarked;

import io.github.asyncactions.AsyncActions;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** In a package that is null-marked. */
class Marks {

    @AsyncActions(methods = "name")
    abstract static class AsThePackage {
        abstract @Nullable String name();
    }

    @NullUnmarked
    static class Around {

        @AsyncActions(methods = "name")
        abstract static class Within {
            abstract String name();
        }
    }

    /** Nobody knows of the target, but of the methods that stand here. */
    @AsyncActions(target = java.util.concurrent.Semaphore.class, methods = "availablePermits")
    interface Foreign {
        static @Nullable String name(java.util.concurrent.Semaphore semaphore) {
            return null;
        }
    }
}
