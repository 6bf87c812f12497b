package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The errors that the sources of a folder must give, and no others, and the processor's own warnings. They stand behind
 * the line that causes them as {@code // error: [id] text} or {@code // warning: [id] text}, where both must be in the
 * message.
 */
record Expectations(List<Expected> all) {

    private static final Pattern MARK = Pattern.compile("// (error|warning): (.*?)(?=// (?:error|warning): |$)");

    private record Expected(boolean isError, String file, long line, String text) {

        boolean isMetBy(Diagnostic<? extends JavaFileObject> error) {
            String message = error.getMessage(Locale.ROOT);
            String[] parts = text.split(" ", 2);
            boolean hasText = text.startsWith("[")
                    ? message.contains(parts[0]) && (parts.length == 1 || message.contains(parts[1]))
                    : message.contains(text);
            return hasText
                    && isError == (error.getKind() == Diagnostic.Kind.ERROR)
                    && error.getLineNumber() == line
                    && error.getSource() != null
                    && error.getSource().getName().endsWith(file);
        }
    }

    static Expectations of(Path folder) {
        List<Expected> all = new ArrayList<>();
        for (Path file : Sources.children(folder)) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = MARK.matcher(lines.get(i));
                while (mark.find()) {
                    boolean isError = mark.group(1).equals("error");
                    all.add(new Expected(
                            isError,
                            "/" + file.getFileName(),
                            i + 1,
                            mark.group(2).strip()));
                }
            }
        }
        return new Expectations(all);
    }

    /** The ids of the processor's own among them. */
    List<String> ids() {
        return all.stream()
                .map(Expected::text)
                .filter(text -> text.startsWith("["))
                .map(text -> text.split(" ", 2)[0])
                .sorted()
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(Compilation compilation) {
        List<Diagnostic<? extends JavaFileObject>> unmet = new ArrayList<>(compilation.errors());
        compilation.warnings().stream()
                .filter(warning -> warning.getMessage(Locale.ROOT).contains("[AsyncActions-"))
                .forEach(unmet::add);
        List<Expected> missing = new ArrayList<>();
        for (Expected expected : all) {
            unmet.stream()
                    .filter(expected::isMetBy)
                    .findFirst()
                    .ifPresentOrElse(unmet::remove, () -> missing.add(expected));
        }
        assertThat(missing)
                .as(() -> "messages not given; given beside the expected ones: "
                        + unmet.stream().map(Object::toString).collect(joining("\n")))
                .isEmpty();
        assertThat(unmet).as("messages that nobody expects").isEmpty();
    }
}
