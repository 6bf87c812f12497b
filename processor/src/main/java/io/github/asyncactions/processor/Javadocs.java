package io.github.asyncactions.processor;

import com.palantir.javapoet.CodeBlock;
import io.github.asyncactions.processor.WrapperModel.Method;
import io.github.asyncactions.processor.WrapperModel.Variable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

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
        doc.add("\n<p>Immutable. Generated from {@code @AsyncActions}; do not edit.\n");
        if (!model.variables().isEmpty()) {
            doc.add("\n").add(variables(model.variables()));
        }
        return doc.build();
    }

    static CodeBlock field() {
        return CodeBlock.of("The target, where its Spark is, and how its actions run.\n");
    }

    static CodeBlock constructor() {
        return CodeBlock.of("Takes what all actions share.\n\n@param actions the target\n");
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
        return doc.add("\n")
                .add(variables(model.variables()))
                .add("@param target what has the actions\n@return its wrapper\n")
                .build();
    }

    static CodeBlock ofWithSession(WrapperModel model) {
        return CodeBlock.builder()
                .add("Wraps {@code target}, whose actions run on the application of {@code session}.\n\n")
                .add(variables(model.variables()))
                .add("@param target what has the actions\n@param session where they run\n@return its wrapper\n")
                .build();
    }

    static CodeBlock from(WrapperModel model) {
        return CodeBlock.builder()
                .add("For other generated wrappers.\n\n")
                .add(variables(model.variables()))
                .add("@param actions the target\n@return its wrapper\n")
                .build();
    }

    static CodeBlock withOptions() {
        return CodeBlock.of("The same target, whose actions run as {@code options} say.\n\n"
                + "@param options how they run\n@return another wrapper\n");
    }

    static CodeBlock unwrap(WrapperModel model) {
        String target = model.recorded() ? "a fresh target, with all that was recorded" : "the wrapped target itself";
        return CodeBlock.of("Gives $L.\n\n@return $L\n", target, target);
    }

    static CodeBlock action(Method method, WrapperModel model, TypeNames names, DocComment source) {
        String name = method.called().getSimpleName().toString();
        CodeBlock.Builder doc = CodeBlock.builder();
        if (method.doc().isPresent()) {
            doc.add("$L\n", text(method.doc().get()));
        } else if (!source.description().isEmpty()) {
            doc.add("$L\n", text(source.description()));
        } else {
            doc.add("Runs {@code $L} asynchronously.\n", name);
        }
        doc.add(
                "\n<p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the\n"
                        + "future. Cancelling the future, or a timeout, stops its Spark jobs$L.\n\n",
                model.interruptible() ? "" : " but never\ninterrupts the driver");
        boolean isVoid = method.result().getKind() == TypeKind.VOID;
        String result = source.result()
                .map(text -> "a future of this: " + text(text))
                .orElse(isVoid ? "a future that completes when it has run" : "a future of its result");
        return doc.add(parameters(method, source))
                .add("@return $L\n", result)
                .add(see(method, model, names))
                .build();
    }

    static CodeBlock fluent(Method method, WrapperModel model, TypeNames names, DocComment source) {
        CodeBlock.Builder doc = CodeBlock.builder();
        if (!source.description().isEmpty()) {
            doc.add("$L\n\n<p>", text(source.description()));
        }
        doc.add(
                        "{@code $L}, wrapped again$L.\n\n",
                        method.called().getSimpleName(),
                        method.fluent().orElseThrow().recorded() ? "; recorded, and called anew by every action" : "")
                .add(parameters(method, source))
                .add("@return $L\n", source.result().map(Javadocs::text).orElse("the wrapper of its result"));
        method.thrown()
                .forEach(thrown -> doc.add(
                        "@throws $T as {@code $L} does\n",
                        names.erased(thrown),
                        method.called().getSimpleName()));
        return doc.add(see(method, model, names)).build();
    }

    private static CodeBlock variables(List<Variable> variables) {
        return variables.stream()
                .map(variable -> CodeBlock.of("@param <$L> as the target has it\n", variable.name()))
                .collect(CodeBlock.joining(""));
    }

    private static CodeBlock parameters(Method method, DocComment source) {
        CodeBlock.Builder doc = CodeBlock.builder();
        for (Variable variable : method.variables()) {
            String text = source.parameters().get("<" + variable.type() + ">");
            doc.add("@param <$L> $L\n", variable.name(), text == null ? "as the method has it" : text(text));
        }
        List<String> originals = method.called().getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        int skipped = originals.size() - method.parameters().size();
        for (int i = 0; i < method.parameters().size(); i++) {
            String text = source.parameters().get(originals.get(i + skipped));
            doc.add(
                    "@param $L $L\n",
                    method.parameters().get(i).name(),
                    text == null || text.isBlank() ? "as it is" : text(text));
        }
        return doc.build();
    }

    private static CodeBlock see(Method method, WrapperModel model, TypeNames names) {
        if (method.extension()) {
            return CodeBlock.of("@see $T\n", TypeNames.raw(model.target()));
        }
        CodeBlock parameters = method.called().getParameters().stream()
                .map(parameter -> CodeBlock.of("$T", names.erased(parameter.asType())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "@see $T#$L($L)\n",
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
