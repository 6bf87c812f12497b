package io.github.asyncactions.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.VariableElement;

/** Names of parameters in generated code: the source's, where Java allows it. */
public final class ParameterNames {

    private ParameterNames() {}

    /**
     * Names that differ from one another.
     *
     * @param reserved names of types in the method's body, which a parameter would obscure
     */
    public static List<String> of(List<? extends VariableElement> parameters, Set<String> reserved) {
        List<String> names = new ArrayList<>();
        for (VariableElement parameter : parameters) {
            String name = parameter.getSimpleName().toString();
            boolean legal = SourceVersion.isName(name) && !names.contains(name) && !reserved.contains(name);
            names.add(legal ? name : unused("arg" + names.size(), new HashSet<>(names)));
        }
        return names;
    }

    /** {@code wanted}, or that with a number behind it. */
    public static String unused(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
