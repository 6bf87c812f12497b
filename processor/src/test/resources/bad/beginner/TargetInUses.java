package test.targetinuses;

import io.github.asyncactions.AsyncActions;

/** The target in place of its spec. */
@AsyncActions(methods = "count", fluent = "text", uses = String.class) // error: [AsyncActions-UsesNoSpec] java.lang.String is no spec: uses takes types that are annotated with @AsyncActions themselves; write TextActions.class
public class TargetInUses {
    public String text() { return ""; }
    public long count() { return 1; }
}

@AsyncActions(target = String.class, methods = "length")
interface TextActions {}
