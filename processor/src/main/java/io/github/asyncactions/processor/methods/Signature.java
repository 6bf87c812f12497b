package io.github.asyncactions.processor.methods;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;

/**
 * What Java tells the methods of one class apart by.
 *
 * @param parameters the qualified names of the erased parameter types
 */
public record Signature(String name, List<String> parameters) {

    public static Signature of(String name, String... parameters) {
        return new Signature(name, List.of(parameters));
    }

    int arity() {
        return parameters.size();
    }

    /** Such as {@code fit(org.apache.spark.sql.Dataset, org.apache.spark.ml.param.ParamMap)}. */
    public String qualified() {
        return name + parameters.stream().collect(joining(", ", "(", ")"));
    }

    /** As the user writes it, with packages if one of the others would be meant as well. */
    public String among(Collection<Signature> others) {
        return others.stream().filter(other -> isAlike(other)).count() > 1 ? qualified() : toString();
    }

    private boolean isAlike(Signature other) {
        return MethodPattern.parse(toString())
                .filter(text -> text.matches(other))
                .isPresent();
    }

    /** As the user writes it, such as {@code fit(Dataset, ParamMap)}. */
    @Override
    public String toString() {
        return name
                + parameters.stream()
                        .map(type -> type.substring(type.lastIndexOf('.') + 1))
                        .collect(joining(", ", "(", ")"));
    }
}
