package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same sources on Eclipse's compiler. Its places are coarser, and warnings are a matter of its own: here errors
 * count.
 */
class EcjTest {

    private static final Pattern ID =
            Pattern.compile("^(?:\\d+\\. ERROR: )?(\\[AsyncActions-\\w+])", Pattern.MULTILINE);

    @TempDir
    Path output;

    static Stream<Path> good() {
        return Sources.children(Sources.folder("good")).stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void compiles(Path folder) {
        assertThat(errors(folder)).isEmpty();
    }

    static Stream<Path> bad() {
        return Stream.concat(
                Sources.children(Sources.folder("bad")).stream(), Stream.of(Sources.folder("rounds/never")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void givesTheSameErrors(Path folder) {
        assertThat(ID.matcher(errors(folder))
                        .results()
                        .map((MatchResult id) -> id.group(1))
                        .sorted())
                .isEqualTo(Expectations.of(folder).ids());
    }

    private String errors(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("-17", "-warn:none", "-proceedOnError"));
        arguments.addAll(List.of("-d", output.toString(), "-s", output.toString()));
        String classPath = System.getProperty("java.class.path");
        arguments.addAll(List.of("-cp", classPath, "-processorpath", classPath));
        arguments.addAll(List.of("-processor", AsyncActionsProcessor.class.getName()));
        Stream.of(folder, Sources.folder("contract"))
                .flatMap(each -> Sources.children(each).stream())
                .map(Path::toString)
                .forEach(arguments::add);
        StringWriter errors = new StringWriter();
        BatchCompiler.compile(arguments.toArray(String[]::new), new PrintWriter(errors), new PrintWriter(errors), null);
        return errors.toString();
    }
}
