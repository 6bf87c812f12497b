package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.declaration.Declaration;
import io.github.asyncactions.processor.declaration.DeclarationReader;
import io.github.asyncactions.processor.declaration.Mark;
import io.github.asyncactions.processor.model.WrapperModel.Method;
import io.github.asyncactions.processor.problem.Problem;
import io.github.asyncactions.processor.problem.Problems;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Reports the marks of an annotated type's methods that would have no effect, or contradict each other. */
final class MarkChecks {

    private static final List<Mark> MARKS = List.of(Mark.WRITES, Mark.QUERIES_ONLY);

    private MarkChecks() {}

    static void check(Declaration declaration, List<Method> wrapper, Problems problems) {
        boolean isOnlyOne = DeclarationReader.annotations(declaration.element()).size() == 1;
        for (ExecutableElement method :
                ElementFilter.methodsIn(declaration.element().getEnclosedElements())) {
            List<Mark> marks = MARKS.stream().filter(mark -> mark.isOn(method)).toList();
            if (marks.size() > 1) {
                problems.on(method, Problem.BAD_MARK, marks.get(0), method, marks.get(1) + " contradicts it");
            } else if (!marks.isEmpty() && isOnlyOne && !isAction(method, wrapper)) {
                problems.on(method, Problem.BAD_MARK, marks.get(0), method, "it does not become an action");
            }
        }
    }

    private static boolean isAction(ExecutableElement method, List<Method> wrapper) {
        return wrapper.stream()
                .anyMatch(each -> each.fluent().isEmpty() && each.called().equals(method));
    }
}
