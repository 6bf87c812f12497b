package test.ownstatic;

import io.github.asyncactions.AsyncActions;
import java.nio.file.Path;

/** A static method of the class itself. */
@AsyncActions(methods = "countIn") // error: [AsyncActions-StaticMethod] OwnStatic.countIn is static, and only instance methods are wrapped: make it one, or move it to a spec, an interface with @AsyncActions(target = Path.class) whose static methods take the target first
public class OwnStatic {

    public static long countIn(Path path) { return 1; }
}
