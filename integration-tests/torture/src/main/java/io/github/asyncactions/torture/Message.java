package io.github.asyncactions.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/**
 * What a compiler says.
 *
 * @param file the simple name of the source file
 */
record Message(String file, long line, String text) {

    private static final Pattern ECLIPSE =
            Pattern.compile("^\\d+\\. ERROR(?: in \\S*?([^/\\s]+\\.java) \\(at line (\\d+)\\))?(.*)", Pattern.DOTALL);

    /** All but what the compiler thinks of other people's class files. */
    static List<Message> of(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(each -> each.getSource() != null && each.getSource().getKind() == Kind.SOURCE)
                .map(each -> new Message(
                        each.getSource().getName().replaceFirst(".*/", ""),
                        each.getLineNumber(),
                        each.getMessage(Locale.ROOT)))
                .toList();
    }

    /**
     * Whether the compiler can't read the class itself, or lets nobody use it, such as what a JDK previews, or nobody
     * could declare its type variables.
     */
    boolean isOfTheClass() {
        return text.contains("bad class file")
                || text.contains("[AsyncActions-IncompleteClass]")
                || text.contains("since Java can't declare its type variables")
                || text.contains("is a preview API and is disabled by default");
    }

    /** What Eclipse's compiler prints. */
    static List<Message> of(String printed) {
        List<Message> all = new ArrayList<>();
        for (String block : printed.split("----------\\R")) {
            Matcher matcher = ECLIPSE.matcher(block);
            if (matcher.matches()) {
                String file = matcher.group(1);
                all.add(new Message(
                        file == null ? "" : file,
                        file == null ? 0 : Long.parseLong(matcher.group(2)),
                        matcher.group(3)));
            }
        }
        return all;
    }
}
