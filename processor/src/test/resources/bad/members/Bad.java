package test;

import io.github.asyncactions.AsyncActions;
import java.util.List;

class Bad {

    abstract static class Clash {
        public abstract Clash countAsync();
        public abstract long count();
        public abstract long unw();
    }

    @AsyncActions(target = Clash.class, methods = "count", fluent = "countAsync") // error: [AsyncActions-DuplicateMember] countAsync()
    interface A {}

    @AsyncActions(target = Clash.class, methods = "unw", suffix = "rap") // error: [AsyncActions-DuplicateMember] unwrap()
    interface B {}

    @AsyncActions(target = String.class, methods = "length")
    interface C {}

    @AsyncActions(target = String.class, methods = "isEmpty") // error: [AsyncActions-DuplicateWrapper] test.AsyncString
    interface D {}

    @AsyncActions(target = List.class)
    interface E {
        static int strings(List<String> list) { return 0; } // error: [AsyncActions-ExtensionTakesOther] java.util.List<java.lang.String>

        @AsyncActions.Snapshot
        static String copy(List<?> list) { return ""; } // error: [AsyncActions-BadSnapshot]
    }
}
