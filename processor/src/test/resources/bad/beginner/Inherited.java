package test.inherited;

import io.github.asyncactions.AsyncActions;
import java.nio.file.Path;
import java.util.Map;

/** What a message is about may stand in a superclass. */
class Inherited {

    static class Base {

        public int limit;
        public static long countIn(Path path) { return 1; }
        public Map<String, Long> counts() { return Map.of(); }
        public long hidden(Secret secret) { return 1; }
        private static class Secret {}
    }

    @AsyncActions(
            methods = {
                "countIn", // error: [AsyncActions-StaticMethod] test.inherited.Inherited.Base.countIn is static, and only instance methods are wrapped: make it one, or move it to a spec, an interface with @AsyncActions(target = Path.class) whose static methods take the target first
                "limit", // error: [AsyncActions-UnknownMethod] test.inherited.Inherited.Base.limit is a field
                "hidden" // error: [AsyncActions-MethodNotAccessible] test.inherited.Inherited.Base.hidden(Secret) mentions Inherited.Base.Secret, which is private
            },
            fluent = "counts") // error: [AsyncActions-NotFluent] test.inherited.Inherited.Base.counts() returns java.util.Map<java.lang.String,java.lang.Long>, which is neither test.inherited.Inherited.Sub nor
    static class Sub extends Base {}
}
