package io.github.asyncactions.nullness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.asyncactions.process.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users of wrappers with and without NullAway and JSpecify, on the JDK of the build and on JDK 25. */
class NullnessIT {

    private static final List<String> NULL_AWAY = List.of(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-XDaddTypeAnnotationsToSymbol=true", // Of class files, which javac 17 shows to plugins only with this.
            "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:WARN -XepOpt:NullAway:OnlyNullMarked=true"
                    + " -XepOpt:NullAway:JSpecifyMode=true");

    private static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Werror");

    private static final Pattern WARNING = Pattern.compile("(\\w+)\\.java:(\\d+): warning: \\[NullAway] (.*)");

    @TempDir
    Path output;

    static Stream<Path> jdks() throws IOException {
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), Jdks.find(25).stream());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void nullAwayWarnsOfAWrapperAsOfItsTarget(Path jdk) throws Exception {
        String printed = new Javac(jdk, output).compile(Javac.CLASS_PATH, NULL_AWAY, "library", "user");

        assertWarnsAlike(printed);
    }

    @Test
    void soItDoesIfTheTargetIsAClassFileThatTheCompilerReadsWhole() throws Exception {
        Javac javac = new Javac(jdk25(), output);
        javac.compile(Javac.CLASS_PATH, List.of("-proc:none"), "library");

        assertWarnsAlike(javac.compile(Javac.CLASS_PATH, NULL_AWAY, "user"));
    }

    /** In generated files, too, there is no other warning. */
    private static void assertWarnsAlike(String printed) {
        List<String> ofTarget = warnings(printed, "UsesTarget");
        assertThat(ofTarget).as(printed).hasSize(4);
        assertThat(warnings(printed, "UsesWrapper")).as(printed).isEqualTo(ofTarget);
        assertThat(warnings(printed, "\\w+")).as(printed).hasSize(8);
    }

    /** The lines, and what is said of them, of files with that name. */
    private static List<String> warnings(String printed, String file) {
        return WARNING.matcher(printed)
                .results()
                .filter(warning -> warning.group(1).matches(file))
                .map(warning -> warning.group(2) + ": "
                        + warning.group(3).replace("Async(", "(").replace(".join()", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutJSpecifyNothingIsWarnedOf(Path jdk) throws Exception {
        Javac javac = new Javac(jdk, output);
        javac.compile(Javac.CLASS_PATH, List.of("-proc:none"), "library");
        String classPath = Stream.of(Javac.CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("jspecify"))
                .collect(joining(File.pathSeparator));

        assertThat(javac.compile(classPath, STRICT, "plain")).isEmpty();

        assertThat(output.resolve("plain/AsyncDirectory.java")).content().doesNotContain("jspecify");
    }

    private static Path jdk25() throws IOException {
        Optional<Path> jdk = Jdks.find(25);
        assumeTrue(jdk.isPresent(), "No JDK 25 was found: give its folder with -Djdk25.home=…");
        return jdk.get();
    }
}
