package io.github.asyncactions.processor.types;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What types are asked with in one round. */
public record TypeTools(Elements elements, Types types, MissingTypes missing, Erasure erasure) {

    public static TypeTools of(ProcessingEnvironment environment, MissingTypes missing) {
        return of(environment.getElementUtils(), environment.getTypeUtils(), missing);
    }

    public static TypeTools of(Elements elements, Types types, MissingTypes missing) {
        return new TypeTools(elements, types, missing, new Erasure(missing, types));
    }
}
