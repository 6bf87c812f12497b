package io.github.asyncactions.processor;

import com.palantir.javapoet.CodeBlock;
import io.github.asyncactions.processor.WrapperModel.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The Javadoc of generated classes and methods. A user's text is data: nothing in it can end or bend a comment. */
final class Javadocs {

    private Javadocs() {}

    static CodeBlock wrapper(WrapperModel model) {
        CodeBlock.Builder doc = CodeBlock.builder()
                .add(
                        "Asynchronous actions of {@link $T}: each returns at once and runs on a thread of the target's Spark\n"
                                + "application.\n",
                        TypeNames.raw(model.target()));
        if (model.recorded()) {
            doc.add(
                    "\n<p>The target is a mutable builder: what is set here is recorded, each time in a new wrapper, and every\n"
                            + "action replays it on a fresh builder.\n");
        }
        return doc.add("\n<p>Immutable. Generated from {@code @AsyncActions}; do not edit.\n")
                .build();
    }

    static CodeBlock of(WrapperModel model) {
        CodeBlock.Builder doc = CodeBlock.builder()
                .add("Wraps {@code target}, whose Spark is found through itself, a call's"
                        + " arguments, or the caller's active session.\n");
        if (model.recorded()) {
            doc.add(
                    "\n<p>A builder that is given here is the one that every action sets up and uses: it can't be protected"
                            + " from what\nis set on it elsewhere, nor from another action's settings.\n");
        }
        return doc.build();
    }

    static CodeBlock ofWithSession() {
        return CodeBlock.of("Wraps {@code target}, whose actions run on the application of {@code session}.\n");
    }

    static CodeBlock from() {
        return CodeBlock.of("For other generated wrappers.\n");
    }

    static CodeBlock withOptions() {
        return CodeBlock.of("The same target, whose actions run as {@code options} say.\n");
    }

    static CodeBlock unwrap(WrapperModel model) {
        return CodeBlock.of(
                model.recorded() ? "A fresh target, with all that was recorded.\n" : "The wrapped target itself.\n");
    }

    static CodeBlock action(Method method, WrapperModel model) {
        String name = method.called().getSimpleName().toString();
        CodeBlock.Builder doc = CodeBlock.builder();
        if (method.doc().isPresent()) {
            doc.add("$L\n", text(method.doc().get()));
        } else {
            doc.add("Runs {@code $L} asynchronously.\n", name);
        }
        doc.add(
                "\n<p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the\n"
                        + "future. Cancelling the future, or a timeout, stops its Spark jobs$L.\n",
                model.interruptible() ? "" : " but never\ninterrupts the driver");
        return doc.add(see(method, model)).build();
    }

    static CodeBlock fluent(Method method, WrapperModel model) {
        return CodeBlock.builder()
                .add(
                        "{@code $L}, wrapped again$L.\n",
                        method.called().getSimpleName(),
                        method.fluent().orElseThrow().recorded() ? "; recorded, and called anew by every action" : "")
                .add(see(method, model))
                .build();
    }

    private static CodeBlock see(Method method, WrapperModel model) {
        if (method.extension()) {
            return CodeBlock.of("\n@see $T\n", TypeNames.raw(model.target()));
        }
        CodeBlock parameters = method.called().getParameters().stream()
                .map(parameter -> CodeBlock.of("$T", TypeNames.erased(parameter.asType())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "\n@see $T#$L($L)\n",
                TypeNames.raw(model.target()),
                method.called().getSimpleName(),
                parameters);
    }

    /** Escapes plain text; a blank line starts a paragraph. */
    static String text(String plain) {
        return List.of(plain.strip().split("\\R\\s*\\R", -1)).stream()
                .map(paragraph -> paragraph
                        .lines()
                        .map(String::strip)
                        .map(Javadocs::escape)
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n<p>"));
    }

    private static String escape(String line) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || (c < 128 && " .,;:!?'()[]-_+=#%|~^".indexOf(c) >= 0);
            if (plain) {
                escaped.appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                escaped.append(String.format(Locale.ROOT, "&#%d;", c));
            }
        });
        return escaped.toString();
    }
}
