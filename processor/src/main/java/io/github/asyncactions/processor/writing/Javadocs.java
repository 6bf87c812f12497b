package io.github.asyncactions.processor.writing;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import io.github.asyncactions.processor.model.WrapperModel;

/** The Javadoc of a generated class, and of what every one has. */
final class Javadocs {

    private Javadocs() {}

    static CodeBlock wrapper(WrapperModel model) {
        Snippet doc = new Snippet()
                .text("Asynchronous actions of {@link ")
                .type(TypeNames.raw(model.target()))
                .text("}: each returns at once and runs on a thread of the target's Spark\napplication.\n");
        if (model.recorded()) {
            doc.text("""

                    <p>The target is a mutable builder: what is set here is recorded, each time in a new wrapper, and every
                    action replays it on a fresh builder.
                    """);
        }
        doc.text("\n<p>Immutable. Generated from {@code @AsyncActions}; do not edit.\n");
        if (!model.variables().isEmpty()) {
            doc.text("\n").text(variables(model));
        }
        return doc.block();
    }

    static CodeBlock field() {
        return block("The target, where its Spark is, and how its actions run.\n");
    }

    static CodeBlock constructor() {
        return block("Takes what all actions share.\n\n@param actions the target\n");
    }

    static CodeBlock of(WrapperModel model) {
        String caution = model.recorded()
                ? "\n<p>A builder that is given here is the one that every action sets up and uses: it can't be protected"
                        + " from what\nis set on it elsewhere, nor from another action's settings.\n"
                : "";
        return block("Wraps {@code target}, whose Spark is found through itself, a call's"
                + " arguments, or the caller's active session.\n"
                + caution
                + "\n"
                + variables(model)
                + "@param target what has the actions\n@return its wrapper\n");
    }

    static CodeBlock ofWithSession(WrapperModel model) {
        return block("Wraps {@code target}, whose actions run on the application of {@code session}.\n\n"
                + variables(model)
                + "@param target what has the actions\n@param session where they run\n@return its wrapper\n");
    }

    static CodeBlock from(WrapperModel model) {
        return block("For other generated wrappers.\n\n"
                + variables(model)
                + "@param actions the target\n@return its wrapper\n");
    }

    static CodeBlock withOptions() {
        return block("""
                The same target, whose actions run as {@code options} say.

                @param options how they run
                @return another wrapper
                """);
    }

    static CodeBlock unwrap(WrapperModel model) {
        String target = model.recorded() ? "a fresh target, with all that was recorded" : "the wrapped target itself";
        return block("Gives " + target + ".\n\n@return " + target + "\n");
    }

    private static CodeBlock block(String text) {
        return new Snippet().text(text).block();
    }

    private static String variables(WrapperModel model) {
        return model.variables().stream()
                .map(variable -> "@param <" + variable.name() + "> as the target has it\n")
                .collect(joining());
    }
}
