package io.github.asyncactions.processor.writing;

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

/**
 * The Javadoc of one method of a wrapper.
 *
 * @param names in the method
 * @param source the documentation of what it calls
 */
record MethodJavadoc(Method method, WrapperModel model, TypeNames names, DocComment source) {

    CodeBlock action() {
        DocText description = description();
        Snippet doc = new Snippet()
                .text(
                        description.isEmpty()
                                ? "Runs {@code " + method.called().getSimpleName() + "} asynchronously."
                                : DocHtml.of(description))
                .text("\n" + note())
                .text(
                        method.call().staged().isPresent()
                                ? "\n<p>Returns at once; the call runs on a thread of the application's executor. The future"
                                        + " completes as the stage\nthat it returns, or with what it throws. Cancelling the"
                                        + " future, or a timeout, cancels that stage and stops its\nSpark jobs"
                                : "\n<p>Returns at once; the call runs on a thread of the application's executor. What it throws"
                                        + " completes the\nfuture. Cancelling the future, or a timeout, stops its Spark jobs")
                .text(isInterruptible() ? "" : " but never\ninterrupts the driver")
                .text(".\n\n");
        boolean isVoid = method.result().getKind() == TypeKind.VOID;
        String unknown = isVoid ? "a future that completes when it has run" : "a future of its result";
        doc.text(parameters())
                .text(
                        source.result().isEmpty()
                                ? tag("@return", unknown)
                                : tag("@return a future of this:", DocHtml.of(source.result())))
                .text(deprecation());
        addSee(doc);
        return doc.block();
    }

    private boolean isInterruptible() {
        return !method.call().is(Mark.WRITES)
                && (model.interruptible() || method.call().is(Mark.QUERIES_ONLY));
    }

    CodeBlock fluent() {
        String name = method.called().getSimpleName().toString();
        Snippet doc = new Snippet();
        DocText description = description();
        if (!description.isEmpty()) {
            doc.text(DocHtml.of(description)).text("\n\n<p>");
        }
        doc.text("{@code " + name + "}, wrapped again")
                .text(method.fluent().orElseThrow().recorded() ? "; recorded, and called anew by every action" : "")
                .text(".\n" + note() + "\n")
                .text(parameters())
                .text(tag("@return", source.result(), "the wrapper of its result"));
        addThrown(doc, method, names);
        doc.text(deprecation());
        addSee(doc);
        return doc.block();
    }

    private DocText description() {
        DocText own = DocText.plain(method.doc().text());
        return own.isEmpty() ? source.description() : own;
    }

    private String note() {
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

    private String parameters() {
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

    private String deprecation() {
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

    private void addSee(Snippet doc) {
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
