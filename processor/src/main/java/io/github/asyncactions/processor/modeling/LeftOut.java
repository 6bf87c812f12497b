package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import io.github.asyncactions.processor.types.Access;
import io.github.asyncactions.processor.types.Classes;
import io.github.asyncactions.processor.types.Erasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method that {@code "*"} does not bring, though its users may expect it.
 *
 * @param brought what {@code "*"} brings instead, as the end of a sentence
 * @param remedy what to do about it
 */
record LeftOut(TargetMethod method, String brought, String remedy) {

    /** Looks for them. */
    static final class Finder {

        private final TypeElement target;
        private final Access access;
        private final Erasure erasure;
        private final Predicate<TargetMethod> hasWrapper;

        /** @param hasWrapper whether the result of a method has a wrapper */
        Finder(TypeElement target, Access access, Erasure erasure, Predicate<TargetMethod> hasWrapper) {
            this.target = target;
            this.access = access;
            this.erasure = erasure;
            this.hasWrapper = hasWrapper;
        }

        /** @param brought the names of the methods that the wrapper has already */
        Optional<LeftOut> of(TargetMethod method, Set<String> brought) {
            if (brought.contains(method.name()) || !access.toMethod(method.element(), method.type())) {
                return Optional.empty();
            }
            boolean isPublic = method.element().getModifiers().contains(Modifier.PUBLIC);
            if (!hasWrapper.test(method)) {
                return isPublic
                        ? superclass(method)
                                .map(type -> returning(type, method))
                                .or(() -> returningSubclass(method))
                        : Optional.empty();
            }
            String remedy = "name what you need, as in fluent = {\"*\", \"" + method.signature() + "\"}";
            if (!isPublic) {
                return Optional.of(new LeftOut(method, "public methods only", remedy));
            }
            return method.mentionsScala()
                    ? Optional.of(new LeftOut(method, "no methods with Scala types", remedy))
                    : Optional.empty();
        }

        private LeftOut returning(TypeElement type, TargetMethod method) {
            String own = Classes.simpleName(target);
            return new LeftOut(
                    method,
                    "only methods that return " + own + ", no " + Classes.simpleName(type),
                    "override it in " + own + " with the result " + own);
        }

        private Optional<LeftOut> returningSubclass(TargetMethod method) {
            TypeMirror returned = method.type().getReturnType();
            if (returned.getKind() != TypeKind.DECLARED || !erasure.isSubtype(returned, target.asType())) {
                return Optional.empty();
            }
            String simpleName = Classes.simpleName(Classes.of(returned));
            return Optional.of(new LeftOut(
                    method,
                    "only methods that return " + Classes.simpleName(target) + ", no " + simpleName,
                    "name a spec of " + simpleName + " in uses"));
        }

        /** The class above the target that the method returns. */
        private Optional<TypeElement> superclass(TargetMethod method) {
            if (!(method.type().getReturnType() instanceof DeclaredType returned)) {
                return Optional.empty();
            }
            Element wanted = returned.asElement();
            for (TypeElement each = target; each.getSuperclass() instanceof DeclaredType above; ) {
                each = Classes.of(above);
                boolean isObject = !(each.getSuperclass() instanceof DeclaredType);
                if (each.equals(wanted) && !isObject && each.getKind() == ElementKind.CLASS) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** One message for all that have the same reason. */
    static void report(List<LeftOut> all, Placed<String> star, Problems problems) {
        Map<String, List<LeftOut>> byReason =
                all.stream().collect(groupingBy(LeftOut::brought, LinkedHashMap::new, toList()));
        byReason.forEach((brought, alike) -> {
            LeftOut first = alike.get(0);
            String names =
                    alike.stream().map(each -> each.method().name()).distinct().collect(joining(", "));
            problems.on(
                    star,
                    Problem.LEFT_OUT_OF_STAR,
                    brought,
                    names,
                    first.remedy(),
                    first.method().name());
        });
    }
}
