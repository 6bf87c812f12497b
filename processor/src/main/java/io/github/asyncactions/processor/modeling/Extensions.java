package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.methods.TargetMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** The static methods of a spec that take its target: extension actions, and at most one snapshot. */
record Extensions(List<Extension> actions, Optional<ExecutableElement> snapshot) {

    /**
     * @param meanings what its type variables mean in the wrapper
     * @param signature without the target, which is its first parameter
     */
    record Extension(ExecutableElement method, Map<Element, TypeMirror> meanings, Signature signature) {

        String name() {
            return signature.name();
        }
    }

    /** Whether an extension action has the signature of this method: it wins over the target's. */
    boolean replaces(TargetMethod method) {
        return actions.stream()
                .map(Extension::signature)
                .anyMatch(signature -> signature.equals(method.signature()) || signature.equals(method.declared()));
    }
}
