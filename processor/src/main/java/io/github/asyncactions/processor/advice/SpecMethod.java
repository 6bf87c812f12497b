package io.github.asyncactions.processor.advice;

import static java.util.stream.Collectors.joining;

import io.github.asyncactions.processor.types.Classes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What a method of a spec should look like to be an action, for a message to show. */
public final class SpecMethod {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    private final ExecutableElement method;
    private final DeclaredType target;
    private final Types types;

    public SpecMethod(ExecutableElement method, DeclaredType target, Types types) {
        this.method = method;
        this.target = target;
        this.types = types;
    }

    /** The place of the parameter that takes some kind of target; negative if there is none. */
    public int placeOfTarget() {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (types.isSameType(types.erasure(parameters.get(i).asType()), types.erasure(target))) {
                return i;
            }
        }
        return -1;
    }

    /** Such as {@code static <T> long rows(Dataset<T> data, …)}. */
    public String corrected() {
        int place = Math.max(0, placeOfTarget());
        List<? extends VariableElement> parameters = method.getParameters();
        String others = Stream.concat(
                        parameters.subList(0, place).stream(),
                        parameters.subList(place + 1, parameters.size()).stream())
                .map(parameter -> ", " + shown(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(joining());
        List<? extends TypeParameterElement> own = ownVariables(parameters.get(place));
        return "static " + variables(own, others + " " + method.getReturnType()) + result(own) + " "
                + method.getSimpleName() + "(" + shown(target) + " "
                + parameters.get(place).getSimpleName() + others
                + ")";
    }

    /** Those of the method that say nothing of the target, and have another name than its variables. */
    private List<? extends TypeParameterElement> ownVariables(VariableElement targetParameter) {
        List<String> others = Classes.of(target).getTypeParameters().stream()
                .map(TypeParameterElement::toString)
                .toList();
        return method.getTypeParameters().stream()
                .filter(variable -> !mentions(targetParameter.asType().toString(), variable)
                        && !others.contains(variable.toString()))
                .toList();
    }

    private static boolean mentions(String text, TypeParameterElement variable) {
        return Pattern.compile("\\b" + variable + "\\b").matcher(text).find();
    }

    /** One with variables that are not kept would have to be written with other ones. */
    private String result(List<? extends TypeParameterElement> kept) {
        String result = shown(method.getReturnType());
        return method.getTypeParameters().stream()
                        .anyMatch(variable -> !kept.contains(variable) && mentions(result, variable))
                ? "…"
                : result;
    }

    /** Those of the target, which the method has to declare, and its own that are needed. */
    private String variables(List<? extends TypeParameterElement> own, String needed) {
        Stream<? extends TypeParameterElement> ofTarget =
                target.getTypeArguments().isEmpty() ? Stream.empty() : Classes.of(target).getTypeParameters().stream();
        String all = Stream.concat(ofTarget, own.stream().filter(variable -> mentions(needed, variable)))
                .map(SpecMethod::variable)
                .collect(joining(", "));
        return all.isEmpty() ? "" : "<" + all + "> ";
    }

    private static String variable(TypeParameterElement variable) {
        String bounds = variable.getBounds().stream()
                .map(SpecMethod::shown)
                .filter(bound -> !bound.equals("Object"))
                .collect(joining(" & "));
        return bounds.isEmpty() ? variable.toString() : variable + " extends " + bounds;
    }

    /** Without packages, as source with imports has it. */
    private static String shown(TypeMirror type) {
        return PACKAGE.matcher(type.toString()).replaceAll("");
    }
}
