package io.github.asyncactions.processor.writing;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.asyncactions.Release;
import io.github.asyncactions.processor.comments.MethodComments;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.TypeAnnotations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Writes a model as a source file. All logic is in the runtime: a generated method is one statement. */
public final class WrapperWriter {

    private static final List<String> LINTS = List.of(
            "all",
            "cast",
            "deprecation",
            "exports",
            "overloads",
            "rawtypes",
            "removal",
            "restricted",
            "try",
            "unchecked",
            "varargs");

    /** As one value: several would take a line each. */
    private static final AnnotationSpec SUPPRESSED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$L}", "\"" + String.join("\", \"", LINTS) + "\"")
            .build();

    private final Elements elements;
    private final MissingTypes missing;
    private final MethodComments comments;
    private final TypeAnnotations typeAnnotations;
    /** Where the class path has that annotation. */
    private final Optional<AnnotationSpec> generated;

    private final Map<String, Boolean> hiding = new HashMap<>();

    private WrapperWriter(
            Elements elements,
            MissingTypes missing,
            MethodComments comments,
            TypeAnnotations typeAnnotations,
            Optional<AnnotationSpec> generated) {
        this.elements = elements;
        this.missing = missing;
        this.comments = comments;
        this.typeAnnotations = typeAnnotations;
        this.generated = generated;
    }

    /** Writes files that say they come from {@code generator}. */
    public static WrapperWriter of(
            Class<?> generator,
            Elements elements,
            MissingTypes missing,
            MethodComments comments,
            TypeAnnotations typeAnnotations) {
        Optional<AnnotationSpec> generated = Optional.ofNullable(
                        elements.getTypeElement(RuntimeTypes.GENERATED.canonicalName()))
                .map(there -> AnnotationSpec.builder(RuntimeTypes.GENERATED)
                        .addMember("value", "$S", generator.getName())
                        .build());
        return new WrapperWriter(elements, missing, comments, typeAnnotations, generated);
    }

    /**
     * The text as a whole: a compiler's writer is slow at the small pieces in which JavaPoet writes. It comes from
     * another thread, since it takes long and asks the compiler nothing more.
     */
    public ForkJoinTask<String> write(WrapperModel model) {
        JavaFile file = body(model).file();
        return ForkJoinPool.commonPool().submit(file::toString);
    }

    private Body body(WrapperModel model) {
        Nullness nullness = Nullness.in(model.name().packageName(), missing, elements, typeAnnotations);
        TypeNames names = TypeNames.in(model.variables(), missing, nullness);
        return new Body(model, names, GeneratedType.of(model, names));
    }

    /** One file in the making. */
    private final class Body {

        private final WrapperModel model;
        private final TypeNames names;
        private final GeneratedType wrapper;

        Body(WrapperModel model, TypeNames names, GeneratedType wrapper) {
            this.model = model;
            this.names = names;
            this.wrapper = wrapper;
        }

        private TypeName target() {
            return names.of(model.type());
        }

        private TypeName actions() {
            return ParameterizedTypeName.get(RuntimeTypes.ACTION_TARGET, target());
        }

        JavaFile file() {
            TypeSpec.Builder type = TypeSpec.classBuilder(wrapper.raw())
                    .addJavadoc(Javadocs.wrapper(model))
                    .addModifiers(wrapper.visibility())
                    .addModifiers(FINAL)
                    .addTypeVariables(wrapper.variables());
            generated.ifPresent(type::addAnnotation);
            type.addAnnotation(RuntimeTypes.GENERATED_WRAPPER).addAnnotation(SUPPRESSED);
            names.nullness().mark(model.target()).ifPresent(type::addAnnotation);
            type.addField(FieldSpec.builder(actions(), "actions", PRIVATE, FINAL)
                    .addJavadoc(Javadocs.field())
                    .build());
            type.addStaticBlock(CodeBlock.of(
                    "$T.require($L, $S);\n", RuntimeTypes.GENERATED_CONTRACT, Release.CONTRACT, Release.VERSION));
            type.addMethod(constructor());
            type.addMethod(factory("of", Javadocs.of(model))
                    .addParameter(target(), "target")
                    .addStatement("return new $L($T.of(target))", wrapper.diamond(), RuntimeTypes.ACTION_TARGET)
                    .build());
            if (model.sessionFactory()) {
                type.addMethod(factory("of", Javadocs.ofWithSession(model))
                        .addParameter(target(), "target")
                        .addParameter(RuntimeTypes.SPARK_SESSION, "session")
                        .addStatement(
                                "return new $L($T.of(target, session))", wrapper.diamond(), RuntimeTypes.ACTION_TARGET)
                        .build());
            }
            type.addMethod(factory("from", Javadocs.from(model))
                    .addParameter(actions(), "actions")
                    .addStatement("return new $L(actions)", wrapper.diamond())
                    .build());
            for (Method method : model.methods()) {
                TypeNames own = names.in(method);
                MethodSpec spec =
                        new MethodWriter(method, model, wrapper, own, elements).write(comments.of(method.called()));
                type.addMethod(spec);
                model.overloads().stream()
                        .filter(overload -> overload.method().equals(method))
                        .forEach(overload -> type.addMethod(new OverloadWriter(spec, overload, own).write()));
            }
            type.addMethod(MethodSpec.methodBuilder("withOptions")
                    .addJavadoc(Javadocs.withOptions())
                    .addModifiers(wrapper.visibility())
                    .returns(wrapper.self())
                    .addParameter(RuntimeTypes.ACTION_OPTIONS, "options")
                    .addStatement("return new $L(this.actions.withOptions(options))", wrapper.diamond())
                    .build());
            type.addMethod(MethodSpec.methodBuilder("unwrap")
                    .addJavadoc(Javadocs.unwrap(model))
                    .addModifiers(wrapper.visibility())
                    .returns(target())
                    .addStatement("return this.actions.unwrap()")
                    .build());
            type.addMethod(MethodSpec.methodBuilder("toString")
                    .addAnnotation(Override.class)
                    .addModifiers(PUBLIC)
                    .returns(String.class)
                    .addStatement(
                            "return this.actions.toString($S)", model.name().simpleName())
                    .build());
            return JavaFile.builder(model.name().packageName(), type.build())
                    .skipJavaLangImports(!hidesJavaLang(model.name().packageName()))
                    .indent("    ")
                    .build();
        }

        private MethodSpec constructor() {
            Snippet set = new Snippet().text("this.actions = actions");
            model.locator().ifPresent(locator -> set.text("\n.locatedBy(target -> ")
                    .type(RuntimeTypes.SPARK_HANDLE)
                    .text(".of(" + locator.ask("target") + "))"));
            model.snapshot().ifPresent(snapshot -> set.text("\n.snapshotBy(target -> ")
                    .type(TypeNames.raw(Classes.around(snapshot)))
                    .text("." + snapshot.getSimpleName() + "(target))"));
            if (!model.interruptible()) {
                set.text("\n.uninterruptible()");
            }
            return MethodSpec.constructorBuilder()
                    .addJavadoc(Javadocs.constructor())
                    .addModifiers(PRIVATE)
                    .addParameter(actions(), "actions")
                    .addStatement(set.block())
                    .build();
        }

        private MethodSpec.Builder factory(String name, CodeBlock doc) {
            return MethodSpec.methodBuilder(name)
                    .addJavadoc(doc)
                    .addModifiers(wrapper.visibility())
                    .addModifiers(STATIC)
                    .addTypeVariables(wrapper.variables())
                    .returns(wrapper.self());
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
}
