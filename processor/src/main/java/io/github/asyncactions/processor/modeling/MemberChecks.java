package io.github.asyncactions.processor.modeling;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.problem.Placed;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.types.Classes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.TypeKind;

/** Checks the members of a wrapper against each other and against what Java allows. */
final class MemberChecks {

    /** As many slots as a lambda can surely capture at run time; a few more compile, and fail then. */
    private static final int MOST_SLOTS = 250;

    private final Request request;

    MemberChecks(Request request) {
        this.request = request;
    }

    /**
     * @param maker makes the method
     * @param origin the value that asks for the method; empty for an extension action
     */
    record Member(Maker maker, Optional<Placed<String>> origin) {

        /** Makes a method with its Scala types as they are, or with their Java counterparts. */
        interface Maker {
            Method make(boolean scala);
        }
    }

    /** Their methods. Those that would be alike without their Scala types keep these. */
    List<Method> check(List<Member> members) {
        List<Method> methods = new ArrayList<>(
                members.stream().map(member -> member.maker().make(false)).toList());
        Map<Signature, Long> alike = methods.stream().collect(groupingBy(this::signature, counting()));
        Set<Signature> reserved = ownSignatures();
        Set<Signature> signatures = new HashSet<>();
        for (int i = 0; i < methods.size(); i++) {
            Member member = members.get(i);
            if (alike.getOrDefault(signature(methods.get(i)), 0L) > 1) {
                methods.set(i, member.maker().make(true));
            }
            Method method = methods.get(i);
            Signature signature = signature(method);
            if (reserved.contains(signature)) {
                at(
                        member,
                        method,
                        Problem.RESERVED_MEMBER,
                        request.name().simpleName(),
                        signature.qualified(),
                        remedy(member, method));
            } else if (!signatures.add(signature)) {
                at(member, method, Problem.DUPLICATE_MEMBER, request.name().simpleName(), signature.qualified());
            }
            if (SourceVersion.isKeyword(method.name())) {
                Placed<String> suffix = request.declaration().suffix();
                request.problems().on(suffix, Problem.BAD_SUFFIX, suffix.value());
            }
            if (slots(method) > MOST_SLOTS) {
                at(
                        member,
                        method,
                        Problem.TOO_MANY_PARAMETERS,
                        Classes.around(method.called()),
                        method.called().getSimpleName(),
                        MOST_SLOTS);
            }
        }
        return methods;
    }

    /** The methods that every wrapper has, and those of {@code Object} that can't be hidden. */
    private Set<Signature> ownSignatures() {
        String erasedTarget = request.tools().erasure().nameOf(request.target().asType());
        return Set.of(
                Signature.of("of", erasedTarget),
                Signature.of("of", erasedTarget, "org.apache.spark.sql.SparkSession"),
                Signature.of("from", "io.github.asyncactions.spark.support.ActionTarget"),
                Signature.of("withOptions", "io.github.asyncactions.spark.ActionOptions"),
                Signature.of("unwrap"),
                Signature.of("toString"),
                Signature.of("hashCode"),
                Signature.of("equals", "java.lang.Object"),
                Signature.of("getClass"),
                Signature.of("clone"),
                Signature.of("finalize"),
                Signature.of("notify"),
                Signature.of("notifyAll"),
                Signature.of("wait"),
                Signature.of("wait", "long"),
                Signature.of("wait", "long", "int"));
    }

    private Signature signature(Method method) {
        return new Signature(
                method.name(),
                method.parameters().stream()
                        .map(parameter -> request.tools().erasure().nameOf(parameter.type(), method.meanings()))
                        .toList());
    }

    private static int slots(Method method) {
        return method.parameters().stream()
                .map(parameter -> parameter.type().getKind())
                .mapToInt(kind -> kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1)
                .sum();
    }

    private static String remedy(Member member, Method method) {
        if (member.origin().filter(origin -> origin.value().equals("*")).isPresent()) {
            return "write \"-" + method.name() + "\" beside \"*\"";
        }
        return method.fluent().isPresent() ? "take it out" : "take it out, or choose another suffix";
    }

    /** On the value that names the method, or on the extension action itself. */
    private void at(Member member, Method method, Problem problem, Object... arguments) {
        member.origin()
                .ifPresentOrElse(origin -> request.problems().on(origin, problem, arguments), () -> request.problems()
                        .on(method.called(), problem, arguments));
    }
}
