package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.declaration.Specs;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.model.ParameterNames;
import io.github.asyncactions.processor.model.SparkLocator;
import io.github.asyncactions.processor.model.WrapperModel;
import io.github.asyncactions.processor.model.WrapperModel.ArgumentLocator;
import io.github.asyncactions.processor.model.WrapperModel.Call;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.model.WrapperModel.Parameter;
import io.github.asyncactions.processor.model.WrapperModel.Variable;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.ScalaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Makes the methods of a model out of what was selected. */
final class MethodFactory {

    private final Request request;
    private final List<Variable> wrapperVariables;
    private final Optional<SparkLocator.Finder> argumentLocators;
    private final ScalaTypes scalaTypes;
    private final Stages stages;

    /** @param argumentLocators empty if the target itself tells its Spark */
    MethodFactory(
            Request request,
            List<Variable> wrapperVariables,
            Optional<SparkLocator.Finder> argumentLocators,
            ScalaTypes scalaTypes) {
        this.request = request;
        this.wrapperVariables = wrapperVariables;
        this.argumentLocators = argumentLocators;
        this.scalaTypes = scalaTypes;
        this.stages = new Stages(request.tools().types());
    }

    /** @param scala whether Scala types stay, since without them another method would be like it */
    Method action(Actions.Action action, WrapperModel.Doc doc, boolean scala) {
        String name = action.name() + request.declaration().suffix().value();
        if (action.extension().isPresent()) {
            return extension(name, action.extension().get(), doc);
        }
        TargetMethod method = request.foreign().called(action.method().orElseThrow());
        List<Parameter> parameters = parameters(method.element(), method.type().getParameterTypes(), Set.of(), scala);
        Call call = call(method, stages.result(method.element().getReturnType()));
        TypeMirror returned = method.type().getReturnType();
        TypeMirror result = stages.result(returned).orElse(returned);
        boolean same = scala || call.staged().isPresent();
        return new Method(
                name,
                call,
                isPublic(method),
                variables(method.type().getTypeVariables()),
                method.meanings(),
                parameters,
                same ? result : scalaTypes.java(result),
                same ? Optional.empty() : scalaTypes.conversion(result),
                List.of(),
                Optional.empty(),
                locator(parameters),
                doc);
    }

    private Call call(TargetMethod method, Optional<TypeMirror> staged) {
        return new Call(method.element(), false, method.receiver(), mark(method), staged);
    }

    /** The nearest: its own, or that of a method which it overrides. */
    private Optional<Mark> mark(TargetMethod method) {
        return request.methods().declared(method.name()).stream()
                .filter(other -> other.signature().equals(method.signature()))
                .flatMap(other -> Mark.ofAction(other.element()).stream())
                .findFirst();
    }

    private Method extension(String name, Extensions.Extension extension, WrapperModel.Doc doc) {
        ExecutableElement element = extension.method();
        ExecutableType type = (ExecutableType) element.asType();
        List<Parameter> all = parameters(element, type.getParameterTypes(), Set.of(outermost(element)), true);
        List<Parameter> parameters = all.subList(1, all.size());
        Map<Element, TypeMirror> meanings = extension.meanings();
        Optional<TypeMirror> staged = stages.result(element.getReturnType());
        return new Method(
                name,
                new Call(
                        element,
                        true,
                        Optional.empty(),
                        Mark.ofAction(element).stream().findFirst(),
                        staged),
                true,
                variables(type.getTypeVariables().stream()
                        .filter(variable -> !meanings.containsKey(variable.asElement()))
                        .toList()),
                meanings,
                parameters,
                staged.orElse(element.getReturnType()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                locator(parameters),
                doc);
    }

    Method fluent(Fluents.Fluent fluent, WrapperModel.Doc doc, boolean scala) {
        TargetMethod method = request.foreign().called(fluent.method());
        Specs.Spec result = fluent.result();
        return new Method(
                method.name(),
                call(method, Optional.empty()),
                isPublic(method),
                variables(method.type().getTypeVariables()),
                method.meanings(),
                parameters(
                        method.element(),
                        method.type().getParameterTypes(),
                        Set.of(result.wrapper().simpleName()),
                        scala),
                fluent.returned(),
                Optional.empty(),
                result.recorded() ? List.of() : method.type().getThrownTypes(),
                Optional.of(new WrapperModel.Fluent(result.wrapper(), fluent.own(), result.recorded())),
                Optional.empty(),
                doc);
    }

    /** A method that only the package may call is not opened to others by its wrapper. */
    private static boolean isPublic(TargetMethod method) {
        return method.element().getModifiers().contains(Modifier.PUBLIC);
    }

    private List<Variable> variables(List<? extends TypeMirror> variables) {
        return Variable.of(variables, wrapperVariables);
    }

    private static String outermost(ExecutableElement method) {
        TypeElement type = Classes.around(method);
        while (type.getEnclosingElement() instanceof TypeElement around) {
            type = around;
        }
        return type.getSimpleName().toString();
    }

    /** @param used the types that the body names, beside the runtime's */
    private List<Parameter> parameters(
            ExecutableElement element, List<? extends TypeMirror> types, Set<String> used, boolean scala) {
        Set<String> reserved = new HashSet<>(used);
        reserved.add("SparkHandle");
        reserved.add("ScalaConversion");
        List<String> names = ParameterNames.of(element.getParameters(), reserved);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            TypeMirror type = types.get(i);
            parameters.add(
                    scala
                            ? new Parameter(names.get(i), type, Optional.empty(), type)
                            : new Parameter(names.get(i), scalaTypes.java(type), scalaTypes.conversion(type), type));
        }
        return parameters;
    }

    private Optional<ArgumentLocator> locator(List<Parameter> parameters) {
        return argumentLocators.flatMap(finder -> parameters.stream()
                .flatMap(parameter ->
                        finder
                                .find(parameter.type())
                                .map(locator -> new ArgumentLocator(parameter.name(), locator))
                                .stream())
                .findFirst());
    }
}
