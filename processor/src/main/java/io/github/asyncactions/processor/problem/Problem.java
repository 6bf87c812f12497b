package io.github.asyncactions.processor.problem;

import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/**
 * The catalogue of what can be wrong with an {@code @AsyncActions}. The ids are stable; each message says what to write
 * instead. Several messages share an id where one mistake has several causes.
 */
public enum Problem {
    // What a method is called.
    UNKNOWN_METHOD("UnknownMethod", "%s has no accessible instance method %s%s"),
    NAME_WITH_SUFFIX("UnknownMethod", "%s is the method of the wrapper: write the method of %s here, \"%s\""),
    IS_CONSTRUCTOR(
            "UnknownMethod",
            "%1$s is a constructor, and only methods become asynchronous: to call it on another thread, write"
                    + " SparkActions.submit(spark, () -> new %1$s(…))"),
    IS_FIELD("UnknownMethod", "%s.%s is a field: write the name of a method, such as one that returns it"),
    IS_EXTENSION(
            "UnknownMethod", "%s is a static method of the spec, which is an action without being named: take it out"),
    OBJECT_METHOD(
            "ObjectMethod",
            "%s is a method of Object, which a wrapper leaves alone: take it out, and call it on the target itself"),
    NO_SUCH_OVERLOAD("NoSuchOverload", "%s has no method %s: write one of its overloads, %s, or the name alone"),
    AMBIGUOUS_OVERLOAD("AmbiguousOverload", "%s fits several methods of %s: %s; write qualified parameter types"),
    BAD_METHOD_SYNTAX(
            "BadMethodSyntax",
            "\"%s\" is no method: write a name, such as \"count\", or a signature, such as \"fit(Dataset, ParamMap)\""),
    CORRECTED_METHOD("BadMethodSyntax", "\"%s\" is no method: write %s"),
    PATTERN("BadMethodSyntax", "\"%s\" is no method, and patterns have no meaning here: write %s"),
    STAR_IN_METHODS(
            "BadMethodSyntax",
            "\"*\" is for fluent only, since not every method may run on another thread: write the names of the methods"),
    EXCLUSION_IN_METHODS(
            "BadMethodSyntax", "\"%s\" is for fluent only: what methods does not name is no action, so take it out"),
    METHOD_NOT_ACCESSIBLE(
            "MethodNotAccessible",
            "%s.%s can't be called from a class in package %s: it, or a type in its signature, is"
                    + " not accessible there; leave it out"),
    METHOD_IS_HIDDEN("MethodNotAccessible", "%s.%s is %s, so its wrapper in package %s can't call it: make it %s"),
    TYPE_IS_HIDDEN(
            "MethodNotAccessible",
            "%s.%s mentions %s, which is %s, so its wrapper in package %s can't call it: make that type %s, or leave the"
                    + " method out"),
    SPEC_IS_HIDDEN("MethodNotAccessible", "%s is %s, so a wrapper in package %s can't call %s.%s: make it %s"),
    EXTENSION_TYPE_IS_HIDDEN(
            "MethodNotAccessible",
            "%s.%s mentions %s, which is %s, so a wrapper in package %s can't name it: make that type %s, or make the"
                    + " method private if it is no action"),
    TWIN_METHOD(
            "TwinMethod",
            "%s.%s can't be called from Java: the class file of %s has another that differs by the result only;"
                    + " leave it out"),
    UNWRITABLE_METHOD(
            "UnwritableMethod",
            "%s.%s has a type in its signature that Java can't write: call it in a static method of a spec, whose result"
                    + " Java can write, or leave it out"),
    STATIC_METHOD(
            "StaticMethod",
            "%s.%s is static, and only instance methods are wrapped: call it in a static method of a spec, whose first"
                    + " parameter is a %s"),
    OWN_STATIC_METHOD(
            "StaticMethod",
            "%s.%s is static, and only instance methods are wrapped: make it one, or move it to a spec, an interface"
                    + " with @AsyncActions(target = %s.class) whose static methods take the target first"),

    // What is wrapped.
    NO_TARGET_ON_PACKAGE(
            "NoTarget", "An @AsyncActions on a package must name its target, such as target = Dataset.class"),
    TARGET_FORGOTTEN(
            "NoTarget",
            "%s has no instance methods, so there is nothing to wrap: name the class that this is a spec of, such as"
                    + " target = %s.class"),
    BAD_TARGET("BadTarget", "%s can't be wrapped: the target must be a class or an interface, other than Object"),
    UNWRITABLE_TARGET(
            "BadTarget",
            "%s can't be wrapped, since Java can't declare its type variables: submit what you do with it, as in"
                    + " SparkActions.submit(spark, () -> …)"),
    TARGET_IS_SPEC("BadTarget", "%s is a spec itself: name what it wraps, target = %s.class"),
    TARGET_IS_WRAPPER("BadTarget", "%s is a wrapper already: name what it wraps, target = %s.class"),
    TARGET_NOT_ACCESSIBLE(
            "TargetNotAccessible",
            "%s is not accessible from a class in package %s, where its wrapper would stand: make it %s"),
    NOTHING_TO_WRAP(
            "NothingToWrap", "No method of %s becomes asynchronous or fluent: name some in methods or fluent%s"),
    ONLY_OWN_STATICS(
            "NothingToWrap",
            "No method of %s becomes asynchronous or fluent, since its own static methods can't: move them to a spec, an"
                    + " interface with @AsyncActions(target = %s.class), or make them instance methods, and name them in"
                    + " methods"),

    // What the wrapper is called, and its members.
    BAD_NAME("BadName", "\"%s\" is no name for a class: write a Java identifier, such as \"Async%s\""),
    QUALIFIED_NAME(
            "BadName", "\"%s\" has a package, but the wrapper stands in the package of the annotation: write \"%s\""),
    HIDING_NAME(
            "BadName", "\"%1$s\" would hide java.lang.%1$s in its package: write another name, such as \"Async%2$s\""),
    BAD_SUFFIX("BadSuffix", "\"%s\" can't end the name of a method: write letters, such as \"Async\""),
    DUPLICATE_MEMBER("DuplicateMember", "%s would have two methods %s; take one of them out, or choose another suffix"),
    DUPLICATE_EXTENSION(
            "DuplicateMember",
            "%s and %s differ only in how they take the target, so %s would have two methods %s: rename one of them, or"
                    + " make it private if it is no action"),
    RESERVED_MEMBER("DuplicateMember", "%s can't have a method %s beside the one that every wrapper has: %s"),
    DUPLICATE_WRAPPER(
            "DuplicateWrapper", "%s is already there: give this wrapper a name of its own, as in name = \"%s2\""),
    TWO_FOR_ONE_TARGET(
            "DuplicateWrapper",
            "%s has two annotations for %s: merge them into one, or give one a name of its own, as in name = \"%s2\""),
    TWO_SPECS(
            "DuplicateWrapper",
            "%s is already the wrapper that %s asks for: merge this annotation into that one, or give it a name of its"
                    + " own, as in name = \"%s2\""),
    OWN_OUTPUT(
            "OwnOutput",
            "%s is already there as a source, and is this annotation's own earlier output: take the folder of generated"
                    + " sources out of the sources that are compiled"),

    // Documentation.
    DOC_FOR_NOTHING(
            "DocForNothing", "There is a doc for %s, which is neither fluent nor among the asynchronous methods: %s"),
    EMPTY_DOC("DocForNothing", "The doc for %s has neither a value nor a note: write one of them, or take it out"),
    DUPLICATE_DOC("DuplicateDoc", "There are two docs with a text for %s: merge the texts into one"),

    // What is fluent.
    USES_NO_SPEC("UsesNoSpec", "%s is no spec: uses takes types that are annotated with @AsyncActions themselves%s"),
    USES_NOTHING_NEW(
            Kind.WARNING, "UsesNothingNew", "%s is without effect: %s results in %s already; take one of them out"),
    NOT_FLUENT(
            "NotFluent",
            "%s.%s returns %s, which is neither %s nor the target of a spec in uses, so it can't be fluent: %s"),
    EXCLUDES_NOTHING("ExcludesNothing", "\"%s\" takes nothing out, since \"*\" brings no such method here%s"),
    EXCLUDES_NAMED("ExcludesNothing", "\"%s\" takes out what \"%s\" names: take one of the two out"),
    EXCLUDES_WITHOUT_STAR(
            "ExcludesNothing",
            "\"%1$s\" takes a method out of \"*\", which is not there: write fluent = {\"*\", \"%1$s\"}"),
    FLUENT_AND_ACTION("FluentAndAction", "%s is in methods, so it can't be fluent, too: take it out of one of them"),
    STAR_BRINGS_NOTHING(
            Kind.WARNING,
            "StarBringsNothing",
            "\"*\" brings nothing, since no public method returns %s or the target of a spec in uses: take it out"),
    STAR_BRINGS_ACTIONS(
            Kind.WARNING,
            "StarBringsNothing",
            "\"*\" brings nothing, since methods names %s already: write the signatures of the actions alone there, or take"
                    + " \"*\" out"),
    LEFT_OUT_OF_STAR(
            Kind.WARNING, "LeftOutOfStar", "\"*\" brings %s, so not %s: %s; or write \"-%s\" if you can do without"),

    // Static methods of a spec.
    EXTENSION_TAKES_OTHER(
            "ExtensionTakesOther",
            "The first parameter of %s takes %s, but this spec is for %s: write %s, or make the method private if it is"
                    + " no action"),
    TARGET_NOT_FIRST(
            Kind.WARNING,
            "TargetNotFirst",
            "%s becomes no action, since it does not take the target first: write %s, or make the method private if it is"
                    + " no action"),
    EXTENSION_NOT_STATIC(
            Kind.WARNING, "ExtensionNotStatic", "%s becomes no action, since it is not static: write %s, with a body"),
    BAD_SNAPSHOT(
            "BadSnapshot",
            "A @Snapshot takes the target and returns it: write one that is static and not private,"
                    + " from %s to %s%s"),
    BAD_MARK("BadMark", "%s has no effect on %s: %s"),

    // What a wrapper can't be without.
    SPARK_NOT_FOUND(
            Kind.WARNING,
            "SparkNotFound",
            "%s.%s() can't tell the wrapper which Spark runs its actions, since it %s: %s, or give the"
                    + " session, as in %s.of(target, session)"),
    TOO_MANY_PARAMETERS(
            "TooManyParameters",
            "%s.%s has too many parameters for a lambda to capture: at most %s slots are possible; take it out"),
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
    NOT_WRITTEN("NotWritten", "%s.java could not be written: %s"),
    INTERNAL(
            "Internal",
            "The annotation processor failed on %s, which is a fault of its own: please file it with this"
                    + " text: %s");

    private final Kind kind;
    private final String id;
    private final String message;

    Problem(String id, String message) {
        this(Kind.ERROR, id, message);
    }

    Problem(Kind kind, String id, String message) {
        this.kind = kind;
        this.id = "AsyncActions-" + id;
        this.message = message;
    }

    /** An error, or a warning if the wrapper is written all the same. */
    Kind kind() {
        return kind;
    }

    /** Such as {@code [AsyncActions-UnknownMethod] Dataset has no …}. */
    String text(Object... arguments) {
        return "[" + id + "] " + String.format(Locale.ROOT, message, arguments);
    }
}
