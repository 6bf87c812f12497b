package io.github.asyncactions.processor;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.asyncactions.processor.WrapperModel.Conversion;
import io.github.asyncactions.processor.WrapperModel.Fluent;
import io.github.asyncactions.processor.WrapperModel.Method;
import io.github.asyncactions.processor.WrapperModel.WrapperName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Writes a model as a source file. All logic is in the runtime: a generated method is one statement. */
final class WrapperWriter {

    private static final String API = "io.github.asyncactions.spark";
    private static final String SUPPORT = API + ".support";
    private static final ClassName ACTION_TARGET = ClassName.get(SUPPORT, "ActionTarget");
    private static final ClassName SCALA_CONVERSION = ClassName.get(SUPPORT, "ScalaConversion");
    private static final ClassName SPARK_HANDLE = ClassName.get(SUPPORT, "SparkHandle");
    static final ClassName GENERATED_WRAPPER = ClassName.get(SUPPORT, "GeneratedWrapper");
    private static final ClassName ACTION_FUTURE = ClassName.get(API, "ActionFuture");
    private static final ClassName ACTION_OPTIONS = ClassName.get(API, "ActionOptions");
    private static final ClassName SPARK_SESSION = ClassName.get("org.apache.spark.sql", "SparkSession");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final List<String> SUPPRESSED = List.of(
            "all", "cast", "deprecation", "overloads", "rawtypes", "removal", "restricted", "unchecked", "varargs");

    private final Elements elements;
    private final MissingTypes missing;
    private final boolean hasGenerated;
    private final Map<String, Boolean> hiding = new HashMap<>();

    WrapperWriter(Elements elements, MissingTypes missing) {
        this.elements = elements;
        this.missing = missing;
        this.hasGenerated = elements.getTypeElement(GENERATED.canonicalName()) != null;
    }

    /** The text as a whole: a compiler's writer is slow at the small pieces in which JavaPoet writes. */
    String write(WrapperModel model) {
        return new Body(model).file().toString();
    }

    /** One file in the making. */
    private final class Body {

        private final WrapperModel model;
        private final TypeNames names;
        private final ClassName raw;
        private final List<TypeVariableName> variables;
        /** The wrapper with its own type variables. */
        private final TypeName self;

        private final TypeName target;
        private final TypeName actions;

        Body(WrapperModel model) {
            this.model = model;
            this.raw = className(model.name());
            this.names = TypeNames.in(model.variables(), missing);
            this.variables = model.variables().stream().map(names::declared).toList();
            this.self = parameterized(raw, List.copyOf(variables));
            this.target = names.of(model.type());
            this.actions = ParameterizedTypeName.get(ACTION_TARGET, target);
        }

        JavaFile file() {
            TypeSpec.Builder type = TypeSpec.classBuilder(raw)
                    .addJavadoc(Javadocs.wrapper(model))
                    .addModifiers(visibility())
                    .addModifiers(FINAL)
                    .addTypeVariables(variables);
            if (hasGenerated) {
                type.addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", AsyncActionsProcessor.class.getName())
                        .build());
            }
            type.addAnnotation(GENERATED_WRAPPER).addAnnotation(suppressed());
            type.addField(FieldSpec.builder(actions, "actions", PRIVATE, FINAL)
                    .addJavadoc(Javadocs.field())
                    .build());
            type.addMethod(constructor());
            type.addMethod(factory("of", Javadocs.of(model))
                    .addParameter(target, "target")
                    .addStatement("return new $L($T.of(target))", diamond(), ACTION_TARGET)
                    .build());
            if (model.sessionFactory()) {
                type.addMethod(factory("of", Javadocs.ofWithSession(model))
                        .addParameter(target, "target")
                        .addParameter(SPARK_SESSION, "session")
                        .addStatement("return new $L($T.of(target, session))", diamond(), ACTION_TARGET)
                        .build());
            }
            type.addMethod(factory("from", Javadocs.from(model))
                    .addParameter(actions, "actions")
                    .addStatement("return new $L(actions)", diamond())
                    .build());
            model.methods()
                    .forEach(method -> type.addMethod(method.fluent().isPresent() ? fluent(method) : action(method)));
            type.addMethod(MethodSpec.methodBuilder("withOptions")
                    .addJavadoc(Javadocs.withOptions())
                    .addModifiers(visibility())
                    .returns(self)
                    .addParameter(ACTION_OPTIONS, "options")
                    .addStatement("return new $L(this.actions.withOptions(options))", diamond())
                    .build());
            type.addMethod(MethodSpec.methodBuilder("unwrap")
                    .addJavadoc(Javadocs.unwrap(model))
                    .addModifiers(visibility())
                    .returns(target)
                    .addStatement("return this.actions.unwrap()")
                    .build());
            type.addMethod(MethodSpec.methodBuilder("toString")
                    .addAnnotation(Override.class)
                    .addModifiers(PUBLIC)
                    .returns(String.class)
                    .addStatement("return this.actions.toString($S)", raw.simpleName())
                    .build());
            return JavaFile.builder(raw.packageName(), type.build())
                    .skipJavaLangImports(!hidesJavaLang(raw.packageName()))
                    .indent("    ")
                    .build();
        }

        private Modifier[] visibility() {
            return visibility(true);
        }

        private Modifier[] visibility(boolean isPublic) {
            return model.isPublic() && isPublic ? new Modifier[] {PUBLIC} : new Modifier[0];
        }

        private AnnotationSpec suppressed() {
            AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
            SUPPRESSED.forEach(lint -> annotation.addMember("value", "$S", lint));
            return annotation.build();
        }

        private MethodSpec constructor() {
            CodeBlock.Builder set = CodeBlock.builder().add("this.actions = actions");
            model.locator()
                    .ifPresent(locator ->
                            set.add("\n.locatedBy(target -> $T.of($L))", SPARK_HANDLE, asked("target", locator)));
            model.snapshot()
                    .ifPresent(snapshot -> set.add(
                            "\n.snapshotBy(target -> $T.$N(target))",
                            TypeNames.raw(snapshot.getEnclosingElement()),
                            snapshot.getSimpleName().toString()));
            if (!model.interruptible()) {
                set.add("\n.uninterruptible()");
            }
            return MethodSpec.constructorBuilder()
                    .addJavadoc(Javadocs.constructor())
                    .addModifiers(PRIVATE)
                    .addParameter(actions, "actions")
                    .addStatement(set.build())
                    .build();
        }

        private MethodSpec.Builder factory(String name, CodeBlock doc) {
            return MethodSpec.methodBuilder(name)
                    .addJavadoc(doc)
                    .addModifiers(visibility())
                    .addModifiers(STATIC)
                    .addTypeVariables(variables)
                    .returns(self);
        }

        /** {@code AsyncDataset<>}, or {@code AsyncEvaluator} where there is nothing to infer. */
        private CodeBlock diamond() {
            return diamond(List.copyOf(variables));
        }

        /** The type arguments of an inner class are not inferred by every compiler. */
        private CodeBlock diamond(List<TypeName> arguments) {
            boolean isInner = model.target().getTypeParameters().size() < variables.size();
            if (arguments.isEmpty() || isInner) {
                return CodeBlock.of("$T", parameterized(raw, arguments));
            }
            return CodeBlock.of("$T<>", raw);
        }

        private MethodSpec action(Method method) {
            TypeNames types = names.in(method);
            boolean isVoid = method.result().getKind() == TypeKind.VOID;
            TypeName result = isVoid
                    ? ClassName.get(Void.class)
                    : types.of(method.result()).box();
            MethodSpec.Builder spec = method(method, types)
                    .addJavadoc(Javadocs.action(method, model, types, source(method)))
                    .returns(ParameterizedTypeName.get(ACTION_FUTURE, result));
            String variable = targetVariable(method);
            CodeBlock.Builder call =
                    CodeBlock.builder().add("return this.actions.$L($S", isVoid ? "run" : "submit", method.name());
            method.locator().ifPresent(locator -> {
                String argument = ParameterNames.unused("argument", new HashSet<>(method.parameterNames()));
                call.add(
                        ", $N, $N -> $T.of($L)",
                        locator.parameter(),
                        argument,
                        SPARK_HANDLE,
                        asked(argument, locator.locator()));
            });
            call.add(", $N -> $L)", variable, call(method, variable, result));
            return spec.addStatement(call.build()).build();
        }

        private DocComment source(Method method) {
            return DocComment.parse(elements.getDocComment(method.called()));
        }

        private MethodSpec fluent(Method method) {
            Fluent fluent = method.fluent().orElseThrow();
            TypeNames types = names.in(method);
            List<TypeMirror> returned = TypeVariables.arguments((DeclaredType) method.result());
            ClassName wrapper = className(fluent.wrapper());
            List<TypeName> arguments = returned.stream().map(types::of).toList();
            MethodSpec.Builder spec = method(method, types)
                    .addJavadoc(Javadocs.fluent(method, model, types, source(method)))
                    .returns(parameterized(wrapper, arguments));
            method.thrown().forEach(thrown -> spec.addException(types.of(thrown)));
            String variable = targetVariable(method);
            TypeName result = types.of(method.result());
            CodeBlock derived = CodeBlock.of(
                    "this.actions.$L($N -> $L)",
                    fluent.recorded() ? "record" : "map",
                    variable,
                    call(method, variable, result));
            if (fluent.own()) {
                boolean isAny = returned.stream().anyMatch(WildcardType.class::isInstance);
                return spec.addStatement("return new $L($L)", diamond(isAny ? List.of() : arguments), derived)
                        .build();
            }
            return spec.addStatement("return $T.from($L)", wrapper, derived).build();
        }

        private MethodSpec.Builder method(Method method, TypeNames types) {
            MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                    .addModifiers(visibility(method.isPublic()))
                    .varargs(method.called().isVarArgs() && !method.parameters().isEmpty());
            if (elements.isDeprecated(method.called())) {
                spec.addAnnotation(deprecated(method.called().getAnnotation(Deprecated.class)));
            }
            if (method.called().getAnnotation(SafeVarargs.class) != null) {
                spec.addAnnotation(SafeVarargs.class).addModifiers(FINAL);
            }
            method.variables().forEach(variable -> spec.addTypeVariable(types.declared(variable)));
            method.parameters()
                    .forEach(parameter ->
                            spec.addParameter(ParameterSpec.builder(types.of(parameter.type()), parameter.name())
                                    .build()));
            return spec;
        }

        /** @param original null where the class file has the mark only */
        private AnnotationSpec deprecated(Deprecated original) {
            AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
            if (original != null && !original.since().isEmpty()) {
                annotation.addMember("since", "$S", original.since());
            }
            if (original != null && original.forRemoval()) {
                annotation.addMember("forRemoval", "true");
            }
            return annotation.build();
        }

        /** @param result as which the value is given on, where Java can't tell by itself what it is */
        private CodeBlock call(Method method, String variable, TypeName result) {
            String name = method.called().getSimpleName().toString();
            TypeNames types = names.in(method);
            Stream<CodeBlock> arguments = method.parameters().stream().map(parameter -> parameter
                    .conversion()
                    .map(conversion -> CodeBlock.of(
                            "($T) $L.toScala($N)",
                            types.of(parameter.cast()),
                            conversion(conversion),
                            parameter.name()))
                    .orElseGet(() -> CodeBlock.of("$N", parameter.name())));
            if (method.extension()) {
                return CodeBlock.of(
                        "$T.$N($L)",
                        TypeNames.raw(method.called().getEnclosingElement()),
                        name,
                        Stream.concat(Stream.of(CodeBlock.of("$N", variable)), arguments)
                                .collect(CodeBlock.joining(", ")));
            }
            CodeBlock receiver = method.receiver()
                    .map(type -> CodeBlock.of("(($T) $N)", TypeNames.raw(type), variable))
                    .orElseGet(() -> CodeBlock.of("$N", variable));
            CodeBlock call = CodeBlock.of("$L.$N($L)", receiver, name, arguments.collect(CodeBlock.joining(", ")));
            return method.conversion()
                    .map(conversion -> CodeBlock.of("($T) $L.toJava($L)", result, conversion(conversion), call))
                    .orElseGet(() -> method.cast() ? CodeBlock.of("($T) $L", result, call) : call);
        }

        private static CodeBlock conversion(Conversion conversion) {
            return CodeBlock.of(
                    "$T.$L($L)",
                    SCALA_CONVERSION,
                    conversion.name(),
                    conversion.parts().stream().map(Body::conversion).collect(CodeBlock.joining(", ")));
        }

        private String targetVariable(Method method) {
            Set<String> taken = new HashSet<>(method.parameterNames());
            return ParameterNames.unused("target", taken);
        }
    }

    /** Whether the package has a type of its own that {@code String}, say, would mean there. */
    private boolean hidesJavaLang(String packageName) {
        return hiding.computeIfAbsent(packageName, this::hasNamesOfJavaLang);
    }

    private boolean hasNamesOfJavaLang(String packageName) {
        PackageElement neighbours = elements.getPackageElement(packageName);
        return neighbours != null
                && neighbours.getEnclosedElements().stream().anyMatch(type -> isInJavaLang(type.getSimpleName()));
    }

    /** One module is looked into where there are modules: a name that is nowhere would be sought in them all. */
    private boolean isInJavaLang(Name simpleName) {
        ModuleElement base = elements.getModuleElement("java.base");
        String name = "java.lang." + simpleName;
        return (base == null ? elements.getTypeElement(name) : elements.getTypeElement(base, name)) != null;
    }

    private static CodeBlock asked(String variable, SparkLocator locator) {
        return locator.accessor()
                .map(accessor -> CodeBlock.of("$N.$N()", variable, accessor))
                .orElseGet(() -> CodeBlock.of("$N", variable));
    }

    private static ClassName className(WrapperName name) {
        return ClassName.get(name.packageName(), name.simpleName());
    }

    private static TypeName parameterized(ClassName raw, List<TypeName> arguments) {
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
    }
}
