package io.github.asyncactions.processor.writing;

import static javax.lang.model.element.Modifier.FINAL;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.asyncactions.processor.comments.DocComment;
import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.model.ParameterNames;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.Fluent;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Parameter;
import java.util.HashSet;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes one method of a wrapper: a call of the target's, handed to the runtime as a lambda. */
final class MethodWriter {

    private final Method method;
    private final WrapperModel model;
    private final GeneratedType wrapper;
    private final TypeNames names;
    private final Elements elements;

    /** @param names in the method */
    MethodWriter(Method method, WrapperModel model, GeneratedType wrapper, TypeNames names, Elements elements) {
        this.method = method;
        this.model = model;
        this.wrapper = wrapper;
        this.names = names;
        this.elements = elements;
    }

    /** @param source the documentation of what it calls */
    MethodSpec write(DocComment source) {
        return method.fluent().map(fluent -> fluent(fluent, source)).orElseGet(() -> action(source));
    }

    private MethodSpec action(DocComment source) {
        boolean isVoid = method.result().getKind() == TypeKind.VOID;
        TypeName result = isVoid
                ? ClassName.get(Void.class)
                : names.nullness()
                        .result(
                                method.call(),
                                names.of(method.result(), method.call().declaredResult())
                                        .box());
        boolean isStaged = method.call().staged().isPresent();
        Snippet body = new Snippet().text("return this.actions.");
        if (method.call().is(Mark.WRITES)) {
            body.text("uninterruptible().");
        } else if (method.call().is(Mark.QUERIES_ONLY)) {
            body.text("queriesOnly().");
        }
        if (!isVoid && method.locator().isEmpty()) { // Told, no compiler has to infer it from the lambda.
            body.text("<").type(result).text(">");
        }
        String submit = isStaged ? "submitStaged" : isVoid ? "run" : "submit";
        body.text(submit + "(\"" + method.name() + "\", ");
        method.locator().ifPresent(locator -> {
            String argument = ParameterNames.unused("argument", new HashSet<>(method.parameterNames()));
            body.text(locator.parameter() + ", " + argument + " -> ")
                    .type(RuntimeTypes.SPARK_HANDLE)
                    .text(".of(" + locator.locator().ask(argument) + "), ");
        });
        CallWriter.of(method, names)
                .write(
                        body,
                        isStaged
                                ? ParameterizedTypeName.get(RuntimeTypes.STAGE, WildcardTypeName.subtypeOf(result))
                                : result);
        body.text(")");
        return header().addJavadoc(new MethodJavadoc(method, model, names, source).action())
                .returns(ParameterizedTypeName.get(RuntimeTypes.ACTION_FUTURE, result))
                .addStatement(body.block())
                .build();
    }

    private MethodSpec fluent(Fluent fluent, DocComment source) {
        List<TypeName> arguments =
                names.arguments((DeclaredType) method.result(), method.call().declaredResult());
        ClassName raw = TypeNames.raw(fluent.wrapper());
        Snippet derived = new Snippet().text("this.actions." + (fluent.recorded() ? "record" : "map") + "(");
        CallWriter.of(method, names).write(derived, names.of(method.result()));
        derived.text(")");
        MethodSpec.Builder spec = header().addJavadoc(new MethodJavadoc(method, model, names, source).fluent())
                .returns(TypeNames.parameterized(raw, arguments));
        method.thrown().forEach(thrown -> spec.addException(names.of(thrown)));
        if (fluent.own()) {
            boolean isAny = arguments.stream().anyMatch(WildcardTypeName.class::isInstance);
            spec.addStatement("return new $L($L)", wrapper.diamond(isAny ? List.of() : arguments), derived.block());
        } else {
            spec.addStatement("return $T.from($L)", raw, derived.block());
        }
        return spec.build();
    }

    private MethodSpec.Builder header() {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(wrapper.visibility(method.isPublic()))
                .varargs(method.called().isVarArgs() && !method.parameters().isEmpty());
        if (elements.isDeprecated(method.called())) {
            spec.addAnnotation(deprecated(method.called().getAnnotation(Deprecated.class)));
        }
        if (method.called().getAnnotation(SafeVarargs.class) != null) {
            spec.addAnnotation(SafeVarargs.class).addModifiers(FINAL);
        }
        names.nullness().mark(method.called(), model.target()).ifPresent(spec::addAnnotation);
        method.variables().forEach(variable -> spec.addTypeVariable(names.declared(variable)));
        for (int i = 0; i < method.parameters().size(); i++) {
            spec.addParameter(parameter(
                    method.parameters().get(i), method.calledParameters().get(i)));
        }
        return spec;
    }

    private ParameterSpec parameter(Parameter parameter, VariableElement declared) {
        TypeName type = names.of(parameter.type(), declared.asType());
        return ParameterSpec.builder(type, parameter.name())
                .addAnnotations(names.nullness().of(declared, type))
                .build();
    }

    /** @param original null where the class file has the mark only */
    private static AnnotationSpec deprecated(@Nullable Deprecated original) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        if (original != null && !original.since().isEmpty()) {
            annotation.addMember("since", "$S", original.since());
        }
        if (original != null && original.forRemoval()) {
            annotation.addMember("forRemoval", "true");
        }
        return annotation.build();
    }
}
