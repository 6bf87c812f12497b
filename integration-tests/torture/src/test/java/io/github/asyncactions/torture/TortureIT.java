package io.github.asyncactions.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spark's and the JDK's own classes, on each compiler in a process of its own; the report is the test's output. */
class TortureIT {

    private static final List<String> PACKAGES =
            List.of("java.lang", "java.util", "java.util.concurrent", "java.io", "java.nio", "java.net", "java.time");

    private static final String JARS = ".*/spark-(core|sql|sql-api|catalyst|mllib)_[^/]*\\.jar";

    @Test
    void javac() throws Exception {
        torture(Path.of(System.getProperty("java.home")), "javac");
    }

    @Test
    void ecj() throws Exception {
        torture(Path.of(System.getProperty("java.home")), "ecj");
    }

    @Test
    void javac25() throws Exception {
        Optional<Path> home = jdk25();
        assumeTrue(home.isPresent(), "No JDK 25 was found: give its folder with -Djdk25.home=…");
        torture(home.get(), "javac");
    }

    private static Optional<Path> jdk25() throws IOException {
        String given = System.getProperty("jdk25.home", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        Path neighbours = Path.of(System.getProperty("java.home")).getParent();
        try (Stream<Path> all = Files.list(neighbours)) {
            return all.filter(TortureIT::isJdk25).sorted().findFirst();
        }
    }

    private static boolean isJdk25(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException noJdk) {
            return false;
        }
    }

    private static void torture(Path jdk, String compiler) throws Exception {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-Xmx3g", "-cp", classPath));
        command.add(Torture.class.getName());
        command.addAll(List.of(compiler, System.getProperty("torture.one-in"), System.getProperty("torture.methods")));
        command.addAll(PACKAGES);
        Stream.of(classPath.split(File.pathSeparator))
                .filter(jar -> jar.matches(JARS))
                .forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        String report = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(killer);
        System.out.println(jdk + ", " + compiler + "\n" + report);
        assertThat(status).as(report).isZero();
    }
}
