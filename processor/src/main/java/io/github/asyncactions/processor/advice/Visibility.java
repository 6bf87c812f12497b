package io.github.asyncactions.processor.advice;

import io.github.asyncactions.processor.types.Access;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Why an element can't be used from where its wrapper stands.
 *
 * @param is such as "private"
 * @param remedy what it should be
 */
record Visibility(String is, String remedy) {

    /** Of the element, or of what stands around it; empty if all of these can be used. */
    static Optional<Visibility> hindering(Element element, Access access) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if ((each == element || each instanceof TypeElement) && !access.isAccessible(each)) {
                return Optional.of(of(each));
            }
        }
        return Optional.empty();
    }

    /** Of a member, whatever stands around it; empty if it can be used. */
    static Optional<Visibility> hinderingMember(Element member, Access access) {
        return access.isAccessible(member) ? Optional.empty() : Optional.of(of(member));
    }

    private static Visibility of(Element element) {
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return new Visibility("private", "public or package-private");
        }
        return new Visibility(
                element.getModifiers().contains(Modifier.PROTECTED) ? "protected" : "package-private", "public");
    }
}
