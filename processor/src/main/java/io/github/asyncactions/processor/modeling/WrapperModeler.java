package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.advice.KnownSpecs;
import io.github.asyncactions.processor.advice.TargetMistakes;
import io.github.asyncactions.processor.advice.UsesMistakes;
import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.declaration.Specs.Spec;
import io.github.asyncactions.processor.model.SparkLocator;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import io.github.asyncactions.processor.modeling.Actions.Action;
import io.github.asyncactions.processor.modeling.Fluents.Fluent;
import io.github.asyncactions.processor.modeling.MemberChecks.Member;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.problem.Unresolved;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.MissingTypes;
import io.github.asyncactions.processor.types.ScalaTypes;
import io.github.asyncactions.processor.types.TypeTools;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** From a declaration to a model, or to problems: all those of one declaration at once. */
public final class WrapperModeler {

    private static final String RUNTIME = "io.github.asyncactions.spark.support.ActionTarget";

    private final TypeTools tools;
    private final SparkLocator.Finder locators;
    private final ScalaTypes scalaTypes;
    private final KnownSpecs knownSpecs;

    private WrapperModeler(
            TypeTools tools, SparkLocator.Finder locators, ScalaTypes scalaTypes, KnownSpecs knownSpecs) {
        this.tools = tools;
        this.locators = locators;
        this.scalaTypes = scalaTypes;
        this.knownSpecs = knownSpecs;
    }

    public static WrapperModeler of(ProcessingEnvironment environment, MissingTypes missing) {
        TypeTools tools = TypeTools.of(environment, missing);
        return new WrapperModeler(
                tools,
                SparkLocator.Finder.of(tools.elements(), tools.types()),
                new ScalaTypes(tools.elements(), tools.types()),
                new KnownSpecs(tools.elements()));
    }

    /** Empty if there are problems. Throws {@link Unresolved} for a class that is not there yet. */
    public Optional<WrapperModel> model(Declaration declaration, Problems problems) {
        if (tools.elements().getTypeElement(RUNTIME) == null) {
            problems.on(declaration.annotation(), null, Problem.MISSING_RUNTIME);
            return Optional.empty();
        }
        int before = problems.count();
        return new RequestReader(tools).read(declaration, problems).flatMap(request -> model(request, before));
    }

    private Optional<WrapperModel> model(Request request, int before) {
        Declaration declaration = request.declaration();
        Problems problems = request.problems();
        TargetMistakes mistakes = new TargetMistakes(declaration, request.target());
        if (mistakes.report(request.methods(), problems)) {
            return Optional.empty();
        }
        Optional<SparkLocator> locator = locators.find(request.type());
        List<Variable> variables = Variable.of(TypeVariables.arguments(request.type()), List.of());
        MethodFactory factory = new MethodFactory(
                request, variables, locator.isPresent() ? Optional.empty() : Optional.of(locators), scalaTypes);
        Extensions extensions = ExtensionReader.read(request);
        List<Action> actions = Actions.select(request, extensions);
        List<Spec> used = used(request);
        List<Fluent> fluents = Fluents.select(request, extensions, used, knownSpecs);

        Docs docs = new Docs(declaration.docs());
        List<Method> methods = new MemberChecks(request).check(members(actions, fluents, docs, factory));
        docs.check(actions, fluents, problems);
        MarkChecks.check(declaration, methods, problems);
        if (methods.isEmpty() && problems.count() == before) {
            mistakes.reportNothing(request.methods(), problems);
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (locator.isEmpty()) {
            new SparkAdvice(declaration, request.target(), locators, tools.elements())
                    .check(methods, request.name(), problems);
        }
        return Optional.of(new WrapperModel(
                request.name(),
                Optional.of(declaration.element())
                        .filter(element -> element instanceof TypeElement && !request.isOnTarget())
                        .map(TypeElement.class::cast),
                request.target(),
                request.type(),
                variables,
                isPublic(request.target()),
                declaration.interruptible().value(),
                declaration.recorded().value(),
                locator,
                extensions.snapshot(),
                locators.hasSession(),
                methods,
                new WrapperOverloads(used, tools.types()).of(methods)));
    }

    private static List<Member> members(List<Action> actions, List<Fluent> fluents, Docs docs, MethodFactory factory) {
        List<Member> members = new ArrayList<>();
        for (Action action : actions) {
            members.add(new Member(scala -> factory.action(action, docs.of(action), scala), action.origin()));
        }
        for (Fluent fluent : fluents) {
            members.add(
                    new Member(scala -> factory.fluent(fluent, docs.of(fluent), scala), Optional.of(fluent.origin())));
        }
        return members;
    }

    /** The wrappers that fluent results may become: this one, and those of the specs in {@code uses}. */
    private List<Spec> used(Request request) {
        Declaration declaration = request.declaration();
        Problems problems = request.problems();
        UsesMistakes usesMistakes = new UsesMistakes(knownSpecs, tools.types());
        List<Spec> all = new ArrayList<>(List.of(new Spec(
                tools.types().erasure(request.target().asType()),
                request.name(),
                declaration.recorded().value())));
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
            return new Specs(tools.types()).of(element);
        } catch (Unresolved unresolved) {
            throw new Unresolved(unresolved.type(), use);
        }
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
