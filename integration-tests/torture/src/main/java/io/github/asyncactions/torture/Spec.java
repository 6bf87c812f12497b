package io.github.asyncactions.torture;

import io.github.asyncactions.torture.Candidate.Hindrance;
import io.github.asyncactions.torture.Candidate.Method;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/** The source of a spec that asks for a wrapper of one class, with one method a line. */
final class Spec extends SimpleJavaFileObject {

    static final String PACKAGE = "torture";
    /** How many lines there are before the first method. */
    private static final int HEAD = 5;

    private final int number;
    private final Candidate candidate;
    private final List<Method> methods;
    private final String text;

    /** @param number in its name and that of its wrapper */
    Spec(int number, Candidate candidate, List<Method> methods) {
        super(URI.create("mem:///" + PACKAGE + "/Spec" + number + ".java"), Kind.SOURCE);
        this.number = number;
        this.candidate = candidate;
        this.methods = methods;
        StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n"
                + "@SuppressWarnings({\"deprecation\", \"removal\", \"preview\"})\n"
                + "@io.github.asyncactions.AsyncActions(\n"
                + "target = " + candidate.name() + ".class, name = \"Wrapper" + number + "\",\n"
                + "methods = {\n");
        methods.forEach(method -> source.append('"')
                .append(method.pattern().replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\",\n"));
        this.text = source.append("})\ninterface Spec")
                .append(number)
                .append(" {}\n")
                .toString();
    }

    /** Its own file and that of its wrapper. */
    List<String> fileNames() {
        return List.of("Spec" + number + ".java", "Wrapper" + number + ".java");
    }

    String className() {
        return PACKAGE + ".Spec" + number;
    }

    Candidate candidate() {
        return candidate;
    }

    List<Method> methods() {
        return methods;
    }

    boolean asksFor(Candidate wanted, List<Method> some) {
        return candidate == wanted && methods.equals(some);
    }

    /** The same with some methods only. */
    Spec with(List<Method> some) {
        return new Spec(number, candidate, some);
    }

    /** The method that a message rightly refuses: the one on its line, or, where the place is coarse, in its text. */
    Optional<Method> refusedBy(Message message) {
        if (!message.file().equals(fileNames().get(0))) {
            return Optional.empty();
        }
        int index = (int) message.line() - HEAD - 1;
        boolean isExact = index >= 0 && index < methods.size();
        return (isExact ? Stream.of(methods.get(index)) : methods.stream())
                .filter(method -> method.hindrance()
                        .filter(reason -> message.text().contains("[" + reason.problem() + "]"))
                        .isPresent())
                .filter(method -> isExact || isIn(message, method))
                .findFirst();
    }

    /** What is missing is named, and not the method that needs it. */
    private static boolean isIn(Message message, Method method) {
        return method.hindrance().equals(Optional.of(Hindrance.MISSING_TYPE))
                || message.text().contains(method.name() + "(");
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
