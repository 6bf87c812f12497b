package test.hiddenspecs;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import java.util.Set;

/** Specs whose static methods the wrappers can't call. */
class HiddenSpecs {

    @AsyncActions(target = List.class, methods = "size")
    private interface Actions { // error: [AsyncActions-MethodNotAccessible] HiddenSpecs.Actions is private, so a wrapper in package test.hiddenspecs can't call Actions.one(List): make it public or package-private
        static long one(List<?> list) { return 1; }

        static long two(List<?> list) { return 2; }
    }

    private static class Around { // error: [AsyncActions-MethodNotAccessible] HiddenSpecs.Around is private, so a wrapper in package test.hiddenspecs can't call Actions.one(Set): make it public or package-private
        @AsyncActions(target = Set.class)
        interface Actions {
            static long one(Set<?> set) { return 1; }
        }
    }

    @AsyncActions(target = List.class, methods = "size", name = "AsyncCopied")
    private interface Copied { // error: [AsyncActions-MethodNotAccessible] HiddenSpecs.Copied is private, so a wrapper in package test.hiddenspecs can't call Copied.copy(List): make it public or package-private
        @AsyncActions.Snapshot
        static <T> List<T> copy(List<T> list) { return List.copyOf(list); }
    }

    /** This needs no access, since it has no static methods. */
    @AsyncActions(target = List.class, methods = "size", name = "AsyncNamed")
    private interface Named {}

    AsyncNamed named;
}
