package io.github.asyncactions.processor.writing;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import io.github.asyncactions.processor.comments.DocComment;
import io.github.asyncactions.processor.comments.DocHtml;
import io.github.asyncactions.processor.comments.DocText;
import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Overload;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The Javadoc of generated classes and methods. */
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

    static CodeBlock action(Method method, WrapperModel model, TypeNames names, DocComment source) {
        DocText description = description(method, source);
        Snippet doc = new Snippet()
                .text(
                        description.isEmpty()
                                ? "Runs {@code " + method.called().getSimpleName() + "} asynchronously."
                                : DocHtml.of(description))
                .text("\n" + note(method))
                .text(
                        method.call().staged()
                                ? "\n<p>Returns at once; the call runs on a thread of the application's executor. The future"
                                        + " completes as the stage\nthat it returns, or with what it throws. Cancelling the"
                                        + " future, or a timeout, cancels that stage and stops its\nSpark jobs"
                                : "\n<p>Returns at once; the call runs on a thread of the application's executor. What it throws"
                                        + " completes the\nfuture. Cancelling the future, or a timeout, stops its Spark jobs")
                .text(isInterruptible(method, model) ? "" : " but never\ninterrupts the driver")
                .text(".\n\n");
        boolean isVoid = method.result().getKind() == TypeKind.VOID;
        String unknown = isVoid ? "a future that completes when it has run" : "a future of its result";
        doc.text(parameters(method, source))
                .text(
                        source.result().isEmpty()
                                ? tag("@return", unknown)
                                : tag("@return a future of this:", DocHtml.of(source.result())))
                .text(deprecation(source));
        addSee(doc, method, model, names);
        return doc.block();
    }

    private static boolean isInterruptible(Method method, WrapperModel model) {
        return !Mark.WRITES.isOn(method.called()) && (model.interruptible() || Mark.QUERIES_ONLY.isOn(method.called()));
    }

    static CodeBlock fluent(Method method, WrapperModel model, TypeNames names, DocComment source) {
        String name = method.called().getSimpleName().toString();
        Snippet doc = new Snippet();
        DocText description = description(method, source);
        if (!description.isEmpty()) {
            doc.text(DocHtml.of(description)).text("\n\n<p>");
        }
        doc.text("{@code " + name + "}, wrapped again")
                .text(method.fluent().orElseThrow().recorded() ? "; recorded, and called anew by every action" : "")
                .text(".\n" + note(method) + "\n")
                .text(parameters(method, source))
                .text(tag("@return", source.result(), "the wrapper of its result"));
        addThrown(doc, method, names);
        doc.text(deprecation(source));
        addSee(doc, method, model, names);
        return doc.block();
    }

    private static DocText description(Method method, DocComment source) {
        DocText own = DocText.plain(method.doc().text());
        return own.isEmpty() ? source.description() : own;
    }

    private static String note(Method method) {
        DocText note = DocText.plain(method.doc().note());
        return note.isEmpty() ? "" : "\n<p>" + DocHtml.of(note) + "\n";
    }

    static CodeBlock overload(Overload overload, String none, TypeNames names) {
        Method method = overload.method();
        StringBuilder doc = new StringBuilder("Calls {@code " + method.name() + "} with what the wrappers wrap.\n\n");
        method.variables().forEach(variable -> doc.append(tag("@param <" + variable.name() + ">", "as it is")));
        method.parameterNames()
                .forEach(name -> doc.append(tag(
                        "@param " + name,
                        overload.wrappers().containsKey(name) ? "the wrapper of what is taken" : "as it is")));
        doc.append(tag("@param " + none, "to be left out: it keeps calls with {@code null} from being ambiguous"));
        doc.append("@return as the method that takes no wrapper\n");
        Snippet whole = new Snippet().text(doc.toString());
        addThrown(whole, method, names);
        return whole.block();
    }

    private static CodeBlock block(String text) {
        return new Snippet().text(text).block();
    }

    private static String variables(WrapperModel model) {
        return model.variables().stream()
                .map(variable -> "@param <" + variable.name() + "> as the target has it\n")
                .collect(joining());
    }

    private static String parameters(Method method, DocComment source) {
        StringBuilder doc = new StringBuilder();
        for (Variable variable : method.variables()) {
            DocText text = source.parameter("<" + variable.type() + ">");
            doc.append(tag("@param <" + variable.name() + ">", text, "as the method has it"));
        }
        for (int i = 0; i < method.parameters().size(); i++) {
            String original = method.calledParameters().get(i).getSimpleName().toString();
            doc.append(tag("@param " + method.parameters().get(i).name(), source.parameter(original), "as it is"));
        }
        return doc.toString();
    }

    private static String deprecation(DocComment source) {
        return source.deprecation().isEmpty() ? "" : tag("@deprecated", DocHtml.of(source.deprecation()));
    }

    /** @param otherwise what stands there if there is no text */
    private static String tag(String start, DocText text, String otherwise) {
        return tag(start, text.isEmpty() ? otherwise : DocHtml.of(text));
    }

    private static String tag(String start, String text) {
        return start + " " + text + "\n";
    }

    private static void addThrown(Snippet doc, Method method, TypeNames names) {
        for (TypeMirror thrown : method.thrown()) {
            doc.text("@throws ")
                    .type(names.erased(thrown))
                    .text(" as {@code " + method.called().getSimpleName() + "} does\n");
        }
    }

    private static void addSee(Snippet doc, Method method, WrapperModel model, TypeNames names) {
        doc.text("@see ").type(TypeNames.raw(model.target()));
        if (!method.call().extension()) {
            doc.text("#" + method.called().getSimpleName() + "(");
            String separator = "";
            for (VariableElement parameter : method.called().getParameters()) {
                doc.text(separator).type(names.erased(parameter.asType()));
                separator = ", ";
            }
            doc.text(")");
        }
        doc.text("\n");
    }
}
