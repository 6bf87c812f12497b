package io.github.asyncactions.processor;

import io.github.asyncactions.processor.WrapperModel.ArgumentLocator;
import io.github.asyncactions.processor.WrapperModel.Method;
import io.github.asyncactions.processor.WrapperModel.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Makes the methods of a model out of what was selected. */
final class MethodFactory {

    private final Declaration declaration;
    private final Optional<SparkLocator.Finder> argumentLocators;

    /** @param argumentLocators empty if the target itself tells its Spark */
    MethodFactory(Declaration declaration, Optional<SparkLocator.Finder> argumentLocators) {
        this.declaration = declaration;
        this.argumentLocators = argumentLocators;
    }

    Method action(Actions.Action action, Optional<String> doc) {
        String name = action.name() + declaration.suffix().value();
        if (action.extension().isPresent()) {
            return extension(name, action.extension().get(), doc);
        }
        TargetMethod method = action.method().orElseThrow();
        List<Parameter> parameters = parameters(method.element(), method.type().getParameterTypes());
        return new Method(
                name,
                method.element(),
                false,
                variables(method.type()),
                Map.of(),
                parameters,
                method.type().getReturnType(),
                List.of(),
                Optional.empty(),
                locator(parameters),
                doc);
    }

    private Method extension(String name, Extensions.Extension extension, Optional<String> doc) {
        ExecutableElement element = extension.method();
        ExecutableType type = (ExecutableType) element.asType();
        List<Parameter> all = parameters(element, type.getParameterTypes());
        List<Parameter> parameters = all.subList(1, all.size());
        List<TypeVariable> leftOver = variables(type).stream()
                .filter(variable -> !extension.substitution().containsKey(variable.asElement()))
                .toList();
        return new Method(
                name,
                element,
                true,
                leftOver,
                extension.substitution(),
                parameters,
                element.getReturnType(),
                List.of(),
                Optional.empty(),
                locator(parameters),
                doc);
    }

    Method fluent(Fluents.Fluent fluent) {
        TargetMethod method = fluent.method();
        boolean recorded = fluent.result().recorded();
        return new Method(
                method.name(),
                method.element(),
                false,
                variables(method.type()),
                Map.of(),
                parameters(method.element(), method.type().getParameterTypes()),
                method.type().getReturnType(),
                recorded ? List.of() : method.type().getThrownTypes(),
                Optional.of(new WrapperModel.Fluent(fluent.result().wrapper(), fluent.own(), recorded)),
                Optional.empty(),
                Optional.empty());
    }

    private static List<TypeVariable> variables(ExecutableType type) {
        return List.copyOf(type.getTypeVariables());
    }

    private static List<Parameter> parameters(ExecutableElement element, List<? extends TypeMirror> types) {
        List<String> names = ParameterNames.of(element.getParameters());
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            parameters.add(new Parameter(names.get(i), types.get(i)));
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
