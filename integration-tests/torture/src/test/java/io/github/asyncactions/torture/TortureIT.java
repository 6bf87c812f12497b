package io.github.asyncactions.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.asyncactions.process.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spark's and the JDK's own classes, on each compiler in a process of its own; the report is the test's output. */
class TortureIT {

    private static final List<String> PACKAGES =
            List.of("java.lang", "java.util", "java.util.concurrent", "java.io", "java.nio", "java.net", "java.time");

    private static final String JARS = ".*/spark-(core|sql|sql-api|catalyst|mllib)_[^/]*\\.jar";

    /**
     * The JVM compiles less at a time: there are two processors, and one would do little else for the first minutes. It
     * has all its memory from the start, since a heap that grows is collected as a whole first, and where it can (not
     * in JDK 17) it makes objects smaller.
     */
    private static final List<String> JVM = List.of(
            "-Xms5g",
            "-Xmx5g",
            "-Xmn4g",
            "-XX:+UseParallelGC",
            "-XX:MaxInlineLevel=6",
            "-XX:FreqInlineSize=120",
            "-XX:InlineSmallCode=1000",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders");

    private enum Compiler {
        JAVAC("javac"),
        JAVAC_25("javac"),
        ECJ("ecj");

        private final String name;

        Compiler(String name) {
            this.name = name;
        }

        private Optional<Path> jdk() throws IOException {
            return this == JAVAC_25 ? Jdks.find(25) : Optional.of(Path.of(System.getProperty("java.home")));
        }
    }

    /** A few classes, with all that they inherit. */
    @ParameterizedTest
    @EnumSource
    void wrapsASample(Compiler compiler) throws Exception {
        torture(compiler, "150", "all");
    }

    /** All of them. */
    @ParameterizedTest
    @EnumSource
    @Tag("full")
    void wrapsEveryClass(Compiler compiler) throws Exception {
        torture(compiler, "1", "all");
    }

    private static void torture(Compiler compiler, String oneIn, String methods) throws Exception {
        Optional<Path> jdk = compiler.jdk();
        assumeTrue(jdk.isPresent(), "No JDK 25 was found: give its folder with -Djdk25.home=…");
        String java = jdk.get().resolve("bin").resolve("java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath, Torture.class.getName(), compiler.name, oneIn, methods));
        Stream.of(classPath.split(File.pathSeparator))
                .filter(jar -> jar.matches(JARS))
                .forEach(command::add);
        command.addAll(PACKAGES); // Last what is small, so that neither thread has to wait long for the other.
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(killer);
        System.out.println(compiler + "\n" + report);
        assertThat(status).as(report).isZero();
    }
}
