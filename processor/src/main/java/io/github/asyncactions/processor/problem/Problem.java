package io.github.asyncactions.processor.problem;

import java.util.Locale;

/**
 * The catalogue of what can be wrong with an {@code @AsyncActions}. The ids are stable; each message says what to do.
 */
public enum Problem {
    UNKNOWN_METHOD("UnknownMethod", "%s has no accessible instance method %s%s"),
    NO_SUCH_OVERLOAD("NoSuchOverload", "%s has no method %s; its overloads of that name are: %s"),
    AMBIGUOUS_OVERLOAD("AmbiguousOverload", "%s fits several methods of %s: %s; write qualified parameter types"),
    BAD_METHOD_SYNTAX(
            "BadMethodSyntax",
            "\"%s\" is no method: write a name, such as \"count\", or a signature, such as"
                    + " \"fit(Dataset, ParamMap)\"%s"),
    METHOD_NOT_ACCESSIBLE(
            "MethodNotAccessible",
            "%s.%s can't be called from a class in package %s: it, or a type in its signature, is"
                    + " not accessible there"),
    TWIN_METHOD(
            "TwinMethod",
            "%s.%s can't be called from Java: the class file of %s has another that differs by the result only;"
                    + " leave it out"),
    STATIC_METHOD(
            "StaticMethod",
            "%s.%s is static: only instance methods are wrapped; call it in an extension action instead"),
    NO_TARGET_ON_PACKAGE(
            "NoTarget", "An @AsyncActions on a package must name its target, such as target = Dataset.class"),
    BAD_TARGET("BadTarget", "%s can't be wrapped: the target must be a class or an interface, other than Object"),
    TARGET_NOT_ACCESSIBLE(
            "TargetNotAccessible", "%s is not accessible from a class in package %s, where its wrapper would stand"),
    NOTHING_TO_WRAP(
            "NothingToWrap", "No method of %s becomes asynchronous or fluent: name some in methods or fluent%s"),
    BAD_NAME("BadName", "\"%s\" is no name for a class: write a Java identifier, such as \"Async%s\""),
    BAD_SUFFIX("BadSuffix", "\"%s\" can't end the name of a method: write letters, such as \"Async\""),
    DUPLICATE_MEMBER("DuplicateMember", "%s would have two methods %s; take one of them out, or choose another suffix"),
    DUPLICATE_WRAPPER(
            "DuplicateWrapper", "%s is already there: give this wrapper a name of its own, as in name = \"%s2\""),
    DOC_FOR_NOTHING(
            "DocForNothing", "There is a doc for %s, which is neither fluent nor among the asynchronous methods: %s"),
    USES_NO_SPEC("UsesNoSpec", "%s is no spec: uses takes types that are annotated with @AsyncActions themselves"),
    NOT_FLUENT(
            "NotFluent", "%s.%s returns %s, which is neither %s nor the target of a spec in uses: it can't be fluent"),
    EXCLUDES_NOTHING("ExcludesNothing", "\"%s\" takes nothing out: \"*\" brings no such method here"),
    FLUENT_AND_ACTION("FluentAndAction", "%s is in methods, so it can't be fluent, too"),
    EXTENSION_TAKES_OTHER(
            "ExtensionTakesOther",
            "The first parameter of %s takes %s, but this spec is for %s; a method that is no action"
                    + " must be private"),
    BAD_SNAPSHOT(
            "BadSnapshot",
            "A @Snapshot takes the target and returns it: write one that is static and not private,"
                    + " from %s to %s%s"),
    BAD_MARK("BadMark", "%s has no effect on %s: %s"),
    TOO_MANY_PARAMETERS(
            "TooManyParameters",
            "%s.%s has too many parameters for a lambda to capture: at most %s slots are possible"),
    UNRESOLVED_TYPE("UnresolvedType", "%s was not found: no source, no class path and no other processor has it%s"),
    INCOMPLETE_CLASS(
            "IncompleteClass",
            "%s can't be wrapped: the compiler gives up on a class file that it needs: %s; complete the class path, or"
                    + " leave out the methods that need it"),
    MISSING_RUNTIME(
            "MissingRuntime", "The runtime is not on the class path: add io.github.asyncactions:asyncactions-wrappers"),
    RELEASES_DIFFER(
            "ReleasesDiffer",
            "%s %s on the class path is %s than asyncactions-processor %s, and does not fit it: give all artifacts of"
                    + " io.github.asyncactions the same version"),
    INTERNAL(
            "Internal",
            "The annotation processor failed on %s, which is a fault of its own: please file it with this"
                    + " text: %s");

    private final String id;
    private final String message;

    Problem(String id, String message) {
        this.id = "AsyncActions-" + id;
        this.message = message;
    }

    /** Such as {@code [AsyncActions-UnknownMethod] Dataset has no …}. */
    String text(Object... arguments) {
        return "[" + id + "] " + String.format(Locale.ROOT, message, arguments);
    }
}
