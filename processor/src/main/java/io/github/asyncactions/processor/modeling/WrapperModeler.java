package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.advice.BadName;
import io.github.asyncactions.processor.advice.Inaccessible;
import io.github.asyncactions.processor.advice.KnownSpecs;
import io.github.asyncactions.processor.advice.TargetMistakes;
import io.github.asyncactions.processor.advice.UsesMistakes;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.declaration.Specs.Spec;
import io.github.asyncactions.processor.methods.TargetMethods;
import io.github.asyncactions.processor.model.SparkLocator;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import io.github.asyncactions.processor.model.WrapperModel.WrapperName;
import io.github.asyncactions.processor.modeling.MemberChecks.Member;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Erasure;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.ScalaTypes;
import io.github.asyncactions.processor.types.TypeVariables;
import io.github.asyncactions.processor.types.WritableTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** From a declaration to a model, or to problems: all those of one declaration at once. */
public final class WrapperModeler {

    /** Identifiers that no class may have as its name. */
    private static final Set<String> RESTRICTED = Set.of("permits", "record", "sealed", "var", "yield");

    private static final String RUNTIME = "io.github.asyncactions.spark.support.ActionTarget";

    private final Elements elements;
    private final Types types;
    private final SparkLocator.Finder locators;
    private final Specs specs;
    private final MissingTypes missing;
    private final ScalaTypes scalaTypes;
    private final Erasure erasure;
    private final KnownSpecs knownSpecs;
    private final UsesMistakes usesMistakes;
    private final boolean hasRuntime;

    public WrapperModeler(ProcessingEnvironment environment, MissingTypes missing) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.locators = new SparkLocator.Finder(elements, types);
        this.specs = new Specs(types);
        this.missing = missing;
        this.scalaTypes = new ScalaTypes(elements, types);
        this.erasure = new Erasure(missing, types);
        this.knownSpecs = new KnownSpecs(elements);
        this.usesMistakes = new UsesMistakes(knownSpecs, types);
        this.hasRuntime = elements.getTypeElement(RUNTIME) != null;
    }

    /** Empty if there are problems. Throws {@link Unresolved} for a class that is not there yet. */
    public Optional<WrapperModel> model(Declaration declaration, Problems problems) {
        if (!hasRuntime) {
            problems.on(declaration.annotation(), null, Problem.MISSING_RUNTIME);
            return Optional.empty();
        }
        int before = problems.count();
        checkSuffix(declaration, problems);
        missing.mayStandIn(declaration.element());
        Access access = new Access(Classes.packageOf(declaration.element()), missing, elements);
        Optional<TypeElement> found = target(declaration, access, problems);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TypeElement target = found.get();
        checkIsWhole(target, declaration);
        checkBounds(target, declaration);
        WrapperName name = name(declaration, target, problems);
        Spec own = new Spec(
                types.erasure(target.asType()), name, declaration.recorded().value());
        WritableTypes writable = WritableTypes.in((DeclaredType) target.asType(), elements, types);
        DeclaredType type = (DeclaredType) writable.of(target.asType());
        TargetMethods methods = TargetMethods.of(target, writable.isErasing(), missing, types, erasure);
        TargetMistakes mistakes = new TargetMistakes(declaration, target);
        if (mistakes.report(methods, problems)) {
            return Optional.empty();
        }

        Optional<SparkLocator> locator = locators.find(type);
        List<Variable> variables = writable.named(TypeVariables.arguments(type), List.of());
        MethodFactory factory = new MethodFactory(
                declaration,
                type,
                variables,
                locator.isPresent() ? Optional.empty() : Optional.of(locators),
                writable,
                scalaTypes);
        Extensions extensions = new Extensions(declaration, type, missing, types, erasure, problems);
        Actions actions = new Actions(declaration, target, methods, extensions, access, missing, problems);
        List<Spec> used = used(declaration, own, problems);
        Fluents fluents = new Fluents(
                declaration, target, methods, extensions, used, access, missing, types, knownSpecs, problems);

        Docs docs = new Docs(declaration.docs());
        List<Member> members = new ArrayList<>();
        actions.selected()
                .forEach(action -> members.add(
                        new Member(scala -> factory.action(action, docs.of(action), scala), action.origin())));
        fluents.selected()
                .forEach(fluent -> members.add(new Member(
                        scala -> factory.fluent(fluent, docs.of(fluent), scala), Optional.of(fluent.origin()))));
        List<Method> checked = new MemberChecks(declaration, target, name, erasure, problems).check(members);
        docs.check(actions.selected(), fluents.selected(), problems);
        MarkChecks.check(declaration, checked, problems);
        if (members.isEmpty() && problems.count() == before) {
            mistakes.reportNothing(methods, problems);
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (locator.isEmpty()) {
            new SparkAdvice(declaration, target, locators, elements).check(checked, name, problems);
        }
        return Optional.of(new WrapperModel(
                name,
                declaration.element().equals(target)
                        ? Optional.empty()
                        : Optional.of(declaration.element())
                                .filter(TypeElement.class::isInstance)
                                .map(TypeElement.class::cast),
                target,
                type,
                variables,
                isPublic(target),
                declaration.interruptible().value(),
                declaration.recorded().value(),
                locator,
                extensions.snapshot(),
                locators.hasSession(),
                checked,
                new WrapperOverloads(writable.isErasing() ? used.subList(1, used.size()) : used, types).of(checked)));
    }

    private Optional<TypeElement> target(Declaration declaration, Access access, Problems problems) {
        TypeMirror type = Specs.target(declaration);
        if (declaration.element().getKind() == ElementKind.PACKAGE && type.getKind() == TypeKind.VOID) {
            problems.on(declaration.annotation(), null, Problem.NO_TARGET_ON_PACKAGE);
            return Optional.empty();
        }
        if (type.getKind() != TypeKind.DECLARED || Classes.isObject(type)) {
            problems.on(declaration.target(), Problem.BAD_TARGET, type);
            return Optional.empty();
        }
        TypeElement target = Classes.of(type);
        boolean isAccessible = access.toType(target)
                && target.getTypeParameters().stream()
                        .flatMap(parameter -> parameter.getBounds().stream())
                        .allMatch(access::toTypes);
        if (!isAccessible) {
            new Inaccessible(target, access).reportTarget(declaration.target(), problems);
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private static WrapperName name(Declaration declaration, TypeElement target, Problems problems) {
        WrapperName name = Specs.name(declaration, target);
        if (!SourceVersion.isIdentifier(name.simpleName())
                || SourceVersion.isKeyword(name.simpleName())
                || RESTRICTED.contains(name.simpleName())) {
            BadName.report(declaration.name(), target, problems);
        }
        return name;
    }

    private static void checkSuffix(Declaration declaration, Problems problems) {
        String suffix = declaration.suffix().value();
        if (suffix.isEmpty() || !SourceVersion.isIdentifier("x" + suffix)) {
            problems.on(declaration.suffix(), Problem.BAD_SUFFIX, suffix);
        }
    }

    /** The wrappers that fluent results may become: this one, and those of the specs in {@code uses}. */
    private List<Spec> used(Declaration declaration, Spec own, Problems problems) {
        List<Spec> all = new ArrayList<>(List.of(own));
        for (Placed<TypeMirror> use : declaration.uses()) {
            if (use.value().getKind() == TypeKind.DECLARED && DeclarationReader.isSpec(Classes.of(use.value()))) {
                List<Spec> used = specs(Classes.of(use.value()), use);
                usesMistakes.checkIsNew(used, all, use, problems);
                all.addAll(used);
            } else {
                usesMistakes.reportNoSpec(use, declaration, problems);
            }
        }
        return all;
    }

    private List<Spec> specs(TypeElement element, Placed<?> use) {
        try {
            return specs.of(element);
        } catch (Unresolved unresolved) {
            throw new Unresolved(unresolved.type(), use);
        }
    }

    /** A target whose supertypes are not all there lacks methods. What these mention in type arguments can wait. */
    private void checkIsWhole(TypeElement type, Declaration declaration) {
        missing.mayStandIn(type);
        for (TypeMirror parent : supertypes(type)) {
            if (missing.isMissing(parent)) {
                throw new Unresolved(missing.name((DeclaredType) parent), place(parent, declaration));
            }
            checkIsWhole(Classes.of(parent), declaration);
        }
    }

    /** Its wrapper declares its type variables, too. */
    private void checkBounds(TypeElement target, Declaration declaration) {
        for (TypeMirror variable : TypeVariables.arguments((DeclaredType) target.asType())) {
            for (TypeMirror bound : TypeVariables.bounds((TypeVariable) variable)) {
                missing.check(bound, place(bound, declaration));
            }
        }
    }

    private static Placed<TypeMirror> place(TypeMirror type, Declaration declaration) {
        return new Placed<>(type, declaration.annotation(), declaration.target().place());
    }

    private static List<TypeMirror> supertypes(TypeElement type) {
        List<TypeMirror> all = new ArrayList<>(type.getInterfaces());
        if (type.getSuperclass().getKind() != TypeKind.NONE) {
            all.add(type.getSuperclass());
        }
        return all;
    }

    private static boolean isPublic(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
