package io.github.asyncactions.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.asyncactions.processor.Specs.Spec;
import io.github.asyncactions.processor.WrapperModel.Method;
import io.github.asyncactions.processor.WrapperModel.WrapperName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** From a declaration to a model, or to problems: all those of one declaration at once. */
final class WrapperModeler {

    private static final String RUNTIME = "io.github.asyncactions.spark.support.ActionTarget";

    private final Elements elements;
    private final Types types;
    private final SparkLocator.Finder locators;
    private final Specs specs;

    WrapperModeler(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.locators = new SparkLocator.Finder(elements, types);
        this.specs = new Specs(types);
    }

    /** Empty if there are problems. Throws {@link Unresolved} for a class that is not there yet. */
    Optional<WrapperModel> model(Declaration declaration, Problems problems) {
        if (elements.getTypeElement(RUNTIME) == null) {
            problems.on(declaration.annotation(), null, Problem.MISSING_RUNTIME);
            return Optional.empty();
        }
        checkSuffix(declaration, problems);
        Access access = new Access(MoreElements.getPackage(declaration.element()), elements);
        Optional<TypeElement> found = target(declaration, access, problems);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TypeElement target = found.get();
        Unresolved.check(
                target.asType(), declaration.annotation(), declaration.target().place());
        WrapperName name = name(declaration, target, problems);
        Spec own = new Spec(
                types.erasure(target.asType()), name, declaration.recorded().value());
        TargetMethods methods = TargetMethods.of(target, elements, types);

        Optional<SparkLocator> locator = locators.find(target.asType());
        MethodFactory factory =
                new MethodFactory(declaration, locator.isPresent() ? Optional.empty() : Optional.of(locators));
        Extensions extensions = Extensions.of(declaration, target, types, problems);
        Actions actions = new Actions(declaration, target, methods, extensions, access, problems);
        Fluents fluents = new Fluents(
                declaration, target, methods, extensions, used(declaration, own, problems), access, types, problems);

        List<Method> all = new ArrayList<>();
        actions.selected().forEach(action -> all.add(factory.action(action, docFor(declaration, action))));
        fluents.selected().forEach(fluent -> all.add(factory.fluent(fluent)));
        new MemberChecks(declaration, target, name, types, problems).check(all, actions.selected());
        if (all.isEmpty() && !problems.any()) {
            problems.on(declaration.annotation(), null, Problem.NOTHING_TO_WRAP, target, extensionHint(declaration));
        }
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.of(new WrapperModel(
                declaration.element(),
                name,
                declaration.element().equals(target)
                        ? Optional.empty()
                        : Optional.of(declaration.element())
                                .filter(TypeElement.class::isInstance)
                                .map(TypeElement.class::cast),
                target,
                isPublic(target),
                declaration.interruptible().value(),
                declaration.recorded().value(),
                locator,
                extensions.snapshot(),
                locators.hasSession(),
                all));
    }

    private static String extensionHint(Declaration declaration) {
        return declaration.element() instanceof TypeElement
                ? ", or add a static method whose first parameter takes it"
                : "";
    }

    private Optional<TypeElement> target(Declaration declaration, Access access, Problems problems) {
        TypeMirror type = Specs.target(declaration);
        if (declaration.element().getKind() == ElementKind.PACKAGE && type.getKind() == TypeKind.VOID) {
            problems.on(declaration.annotation(), null, Problem.NO_TARGET_ON_PACKAGE);
            return Optional.empty();
        }
        if (type.getKind() != TypeKind.DECLARED || MoreTypes.isTypeOf(Object.class, type)) {
            problems.on(declaration.target(), Problem.BAD_TARGET, type);
            return Optional.empty();
        }
        TypeElement target = MoreTypes.asTypeElement(type);
        if (!access.toType(target)) {
            problems.on(
                    declaration.target(),
                    Problem.TARGET_NOT_ACCESSIBLE,
                    target,
                    MoreElements.getPackage(declaration.element()));
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private static WrapperName name(Declaration declaration, TypeElement target, Problems problems) {
        WrapperName name = Specs.name(declaration, target);
        if (!SourceVersion.isIdentifier(name.simpleName()) || SourceVersion.isKeyword(name.simpleName())) {
            problems.on(declaration.name(), Problem.BAD_NAME, name.simpleName(), Specs.nestedName(target));
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
            if (use.value().getKind() == TypeKind.DECLARED
                    && DeclarationReader.isSpec(MoreTypes.asTypeElement(use.value()))) {
                all.addAll(specs.of(MoreTypes.asTypeElement(use.value())));
            } else {
                problems.on(use, Problem.USES_NO_SPEC, use.value());
            }
        }
        return all;
    }

    private static Optional<String> docFor(Declaration declaration, Actions.Action action) {
        return declaration.docs().stream()
                .filter(doc -> MethodPattern.parse(doc.method().value())
                        .filter(action::isNamedBy)
                        .isPresent())
                .map(Declaration.Doc::text)
                .reduce((general, specific) -> specific);
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
