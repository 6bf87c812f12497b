package io.github.asyncactions.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message proposes to write instead of the name of a method is accepted when it is written. */
@Tag("full") // a compiler for each of them
class ProposalsTest {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?s)\\[AsyncActions-(?:BadMethodSyntax|NoSuchOverload)] (?:\"(.*?)\" is no method.*|.* has no method (.*?)):"
                    + " write (?!a name,)(.*)");
    private static final Pattern PROPOSAL = Pattern.compile("\\{[^}]*}|\"[^\"]*\"");

    private record Proposal(Path file, String written, String instead) {

        static Stream<Proposal> of(Diagnostic<? extends JavaFileObject> error) {
            Matcher message = MESSAGE.matcher(error.getMessage(Locale.ROOT));
            if (!message.matches()) {
                return Stream.empty();
            }
            String written = message.group(1) == null ? message.group(2) : message.group(1);
            Path file = Path.of(error.getSource().toUri());
            return PROPOSAL.matcher(message.group(3))
                    .results()
                    .map(MatchResult::group)
                    .map(instead -> new Proposal(file, written, instead));
        }
    }

    static List<Proposal> proposals() {
        return Sources.compile(Sources.folder("bad/beginner")).errors().stream()
                .flatMap(Proposal::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void isAccepted(Proposal proposal) throws IOException {
        String source = Files.readString(proposal.file());
        List<String> errors = errors(proposal.file(), source);
        List<String> left = errors(proposal.file(), source.replace('"' + proposal.written() + '"', proposal.instead()));

        assertThat(errors).hasSizeGreaterThan(left.size()).containsAll(left);
    }

    private static List<String> errors(Path file, String source) {
        String name = source.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1.")
                + file.getFileName().toString().replace(".java", "");
        List<JavaFileObject> files = new ArrayList<>(Sources.of(Sources.folder("contract")));
        files.add(JavaFileObjects.forSourceString(name, source));
        return javac().withProcessors(new AsyncActionsProcessor()).compile(files).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }
}
