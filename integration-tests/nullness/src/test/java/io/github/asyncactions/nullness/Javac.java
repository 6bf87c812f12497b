package io.github.asyncactions.nullness;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The javac of one JDK, which knows all that is on the class path of the tests. */
final class Javac {

    static final String CLASS_PATH = System.getProperty("java.class.path");

    /** What Error Prone reads of javac. */
    private static final List<String> PACKAGES =
            List.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

    private final Path jdk;
    private final Path output;

    Javac(Path jdk, Path output) {
        this.jdk = jdk;
        this.output = output;
    }

    /** Gives what it prints. */
    String compile(String classPath, List<String> options, String... folders)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(jdk.resolve("bin").resolve("javac").toString());
        for (String name : PACKAGES) {
            command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", output + File.pathSeparator + classPath));
        command.addAll(List.of("-processorpath", CLASS_PATH, "-d", output.toString()));
        command.addAll(options);
        for (String folder : folders) {
            command.addAll(files(folder));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    private static List<String> files(String folder) throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(Javac.class.getResource("/" + folder).toURI()))) {
            return files.sorted().map(Path::toString).toList();
        }
    }
}
