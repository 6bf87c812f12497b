package io.github.asyncactions.processor.model;

import static java.util.stream.Collectors.toCollection;

import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.types.TypeVariables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A wrapper that can be generated: everything is decided, nothing is source yet.
 *
 * @param spec the annotated type if it is not the target itself
 * @param target the wrapped class
 * @param type that class with its own type variables
 * @param variables its type variables, those of a class around it first
 * @param locator how the target tells its Spark, if it can
 * @param snapshot the spec's method that is applied to the target at submission
 * @param sessionFactory whether there is a {@code SparkSession} for {@code of(target, session)}
 * @param overloads of some of the methods
 */
public record WrapperModel(
        WrapperName name,
        Optional<TypeElement> spec,
        TypeElement target,
        DeclaredType type,
        List<Variable> variables,
        boolean isPublic,
        boolean interruptible,
        boolean recorded,
        Optional<SparkLocator> locator,
        Optional<ExecutableElement> snapshot,
        boolean sessionFactory,
        List<Method> methods,
        List<Overload> overloads) {

    /** Where a wrapper stands. */
    public record WrapperName(String packageName, String simpleName) {

        public String qualified() {
            return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
        }
    }

    /**
     * One method of the wrapper.
     *
     * @param name in the wrapper
     * @param call what does the work
     * @param isPublic as far as its wrapper is
     * @param variables its own type variables
     * @param meanings what type variables mean in the wrapper that it does not declare
     * @param conversion of the result
     * @param thrown what a fluent method declares; an action declares nothing
     * @param fluent the wrapper of the result, for a fluent method
     * @param locator the argument that tells the Spark, where the target does not
     * @param doc the user's own texts
     */
    public record Method(
            String name,
            Call call,
            boolean isPublic,
            List<Variable> variables,
            Map<Element, TypeMirror> meanings,
            List<Parameter> parameters,
            TypeMirror result,
            Optional<Conversion> conversion,
            List<? extends TypeMirror> thrown,
            Optional<Fluent> fluent,
            Optional<ArgumentLocator> locator,
            Doc doc) {

        public ExecutableElement called() {
            return call.method();
        }

        /** The parameters that {@link #parameters()} are made of: of an extension action, without the target. */
        public List<? extends VariableElement> calledParameters() {
            List<? extends VariableElement> all = called().getParameters();
            return all.subList(all.size() - parameters.size(), all.size());
        }

        public List<String> parameterNames() {
            return parameters.stream().map(Parameter::name).toList();
        }

        /** All types that it mentions. */
        public Stream<TypeMirror> types() {
            return Stream.of(
                            Stream.of(result),
                            parameters.stream().map(Parameter::type),
                            variables.stream().flatMap(variable -> variable.bounds().stream()),
                            thrown.stream())
                    .flatMap(Function.identity());
        }
    }

    /**
     * A call of what is wrapped.
     *
     * @param method the target's, or a static one of the spec
     * @param extension whether it is one of the spec
     * @param receiver the type, erased, as which the target has this very method; empty if the target itself will do
     * @param mark how its action runs; empty if it runs as any
     * @param staged what the stage that it returns completes with, as it is declared; empty if it returns none
     */
    public record Call(
            ExecutableElement method,
            boolean extension,
            Optional<TypeElement> receiver,
            Optional<Mark> mark,
            Optional<TypeMirror> staged) {

        public boolean is(Mark wanted) {
            return mark.filter(wanted::equals).isPresent();
        }

        /** The result as it is declared. */
        public TypeMirror declaredResult() {
            return staged.orElse(method.getReturnType());
        }
    }

    /**
     * A type variable.
     *
     * @param name in the wrapper, where no two in one scope share a name
     */
    public record Variable(String name, TypeVariable type) {

        /** Named as they are, but for what would hide one of {@code outer}, or one another. */
        public static List<Variable> of(List<? extends TypeMirror> types, List<Variable> outer) {
            Set<String> taken = outer.stream().map(Variable::name).collect(toCollection(HashSet::new));
            List<Variable> variables = new ArrayList<>();
            for (TypeMirror type : types) {
                TypeVariable variable = (TypeVariable) type;
                String name = ParameterNames.unused(
                        variable.asElement().getSimpleName().toString(), taken);
                taken.add(name);
                variables.add(new Variable(name, variable));
            }
            return variables;
        }

        public List<? extends TypeMirror> bounds() {
            return TypeVariables.bounds(type);
        }
    }

    /**
     * A parameter of the wrapper's method.
     *
     * @param cast what a converted argument is
     */
    public record Parameter(String name, TypeMirror type, Optional<Conversion> conversion, TypeMirror cast) {}

    /**
     * Between a Scala type and its Java counterpart.
     *
     * @param name of the runtime's factory of such conversions
     * @param parts between its type arguments
     */
    public record Conversion(String name, List<Conversion> parts) {

        public static final Conversion SAME = new Conversion("same", List.of());
    }

    /**
     * A method once more, which takes wrappers where that takes targets.
     *
     * @param wrappers by the names of the parameters
     */
    public record Overload(Method method, Map<String, WrapperName> wrappers) {}

    /**
     * How a fluent method's result becomes a wrapper.
     *
     * @param wrapper of the result
     * @param own whether that is the wrapper which the method stands in
     * @param recorded whether the result is made anew for every action
     */
    public record Fluent(WrapperName wrapper, boolean own, boolean recorded) {}

    /**
     * The texts that a spec gives for one method; empty where it gives none.
     *
     * @param text instead of the original's
     * @param note after it
     */
    public record Doc(String text, String note) {}

    /** The argument that tells the Spark of a call. */
    public record ArgumentLocator(String parameter, SparkLocator locator) {}
}
