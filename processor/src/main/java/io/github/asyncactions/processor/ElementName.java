package io.github.asyncactions.processor;

import io.github.asyncactions.processor.types.Classes;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The name of a type or a package. Elements are valid in their own round only, their names in all. */
record ElementName(boolean isPackage, String qualified) {

    static ElementName of(Element element) {
        return element.getKind() == ElementKind.PACKAGE
                ? new ElementName(
                        true, ((PackageElement) element).getQualifiedName().toString())
                : new ElementName(false, Classes.qualifiedName((TypeElement) element));
    }

    Element in(Elements elements) {
        return isPackage ? elements.getPackageElement(qualified) : elements.getTypeElement(qualified);
    }
}
