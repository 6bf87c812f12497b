package io.github.asyncactions.processor.types;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Default methods of one signature that types have from interfaces of which neither extends the other. */
record UnrelatedDefaults(Elements elements, Types types) {

    /** Whether no class could be all of these, since two bring a default method of one signature. */
    boolean areIn(List<? extends TypeMirror> bounds) {
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = 0; j < bounds.size(); j++) {
                if (i != j && bringUnrelatedDefaults(bounds.get(i), bounds.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean bringUnrelatedDefaults(TypeMirror one, TypeMirror other) {
        List<ExecutableElement> others = methods(other);
        return methods(one).stream()
                .filter(method -> method.getModifiers().contains(Modifier.DEFAULT))
                .anyMatch(method -> others.stream().anyMatch(against -> areUnrelated(method, against)));
    }

    private List<ExecutableElement> methods(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ElementFilter.methodsIn(elements.getAllMembers(Classes.of(declared)))
                : List.of();
    }

    private boolean areUnrelated(ExecutableElement one, ExecutableElement other) {
        TypeMirror from = types.erasure(Classes.around(one).asType());
        TypeMirror to = types.erasure(Classes.around(other).asType());
        return one.getSimpleName().equals(other.getSimpleName())
                && Classes.around(other).getKind().isInterface()
                && !types.isSubtype(from, to)
                && !types.isSubtype(to, from)
                && types.isSubsignature((ExecutableType) one.asType(), (ExecutableType) other.asType());
    }
}
