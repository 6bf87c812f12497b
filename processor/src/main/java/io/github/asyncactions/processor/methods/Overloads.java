package io.github.asyncactions.processor.methods;

import io.github.asyncactions.processor.types.Erasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The methods of one name, each signature once. */
record Overloads(Erasure erasure) {

    private static final Comparator<Signature> BY_ARITY = Comparator.comparingInt(Signature::arity)
            .thenComparing(signature -> signature.parameters().toString());

    /** @param all that the target or a supertype declares, overridden ones, too */
    List<TargetMethod> distinct(List<TargetMethod> all) {
        Map<Signature, List<TargetMethod>> bySignature = new TreeMap<>(BY_ARITY);
        all.forEach(method -> bySignature
                .computeIfAbsent(method.signature(), key -> new ArrayList<>())
                .add(method));
        return bySignature.values().stream().map(this::best).toList();
    }

    /** A class may inherit one signature from several interfaces: the one that returns most wins. */
    private TargetMethod best(List<TargetMethod> alike) {
        return alike.stream()
                .filter(method -> alike.stream().noneMatch(other -> other.isBelow(method, erasure)))
                .reduce(this::moreSpecific)
                .orElseThrow();
    }

    private TargetMethod moreSpecific(TargetMethod a, TargetMethod b) {
        boolean isOnlyB = isAbstract(a) && !isAbstract(b);
        return b.returnsLess(a, erasure) && (!a.returnsLess(b, erasure) || isOnlyB) ? b : a;
    }

    private static boolean isAbstract(TargetMethod method) {
        return method.element().getModifiers().contains(Modifier.ABSTRACT);
    }
}
