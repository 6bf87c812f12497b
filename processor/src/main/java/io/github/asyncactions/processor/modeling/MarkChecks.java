package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports the marks of methods that would have no effect, or contradict each other. */
public final class MarkChecks {

    private MarkChecks() {}

    static void check(Declaration declaration, List<Method> wrapper, Problems problems) {
        boolean isOnlyOne = DeclarationReader.annotations(declaration.element()).size() == 1;
        for (ExecutableElement method :
                ElementFilter.methodsIn(declaration.element().getEnclosedElements())) {
            checkContradiction(method, problems);
            if (isOnlyOne && !isAction(method, wrapper)) {
                report(method, "it does not become an action", problems);
            }
        }
    }

    private static boolean isAction(ExecutableElement method, List<Method> wrapper) {
        return wrapper.stream()
                .anyMatch(each -> each.fluent().isEmpty() && each.called().equals(method));
    }

    /** For a type that is not annotated. A spec of it may call its instance methods, and a subclass inherit them. */
    public static void checkOther(TypeElement type, Problems problems) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            checkContradiction(method, problems);
            if (Mark.SNAPSHOT.isOn(method)) {
                String place = ", in a type that is annotated with @AsyncActions";
                problems.on(method, Problem.BAD_SNAPSHOT, "the target", "the target", place);
            } else if (method.getModifiers().contains(Modifier.STATIC)
                    || method.getModifiers().contains(Modifier.PRIVATE)) {
                report(method, type + " is not annotated with @AsyncActions", problems);
            }
        }
    }

    private static void checkContradiction(ExecutableElement method, Problems problems) {
        List<Mark> marks = Mark.ofAction(method);
        if (marks.size() > 1) {
            problems.on(method, Problem.BAD_MARK, marks.get(0), method, marks.get(1) + " contradicts it");
        }
    }

    /** Of two that contradict each other, which is told already, one is enough. */
    private static void report(ExecutableElement method, String reason, Problems problems) {
        List<Mark> marks = Mark.ofAction(method);
        if (marks.size() == 1) {
            problems.on(method, Problem.BAD_MARK, marks.get(0), method, reason);
        }
    }
}
