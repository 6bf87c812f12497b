package io.github.asyncactions.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Other JDKs than the one that runs the tests. */
public final class Jdks {

    private Jdks() {}

    /** The home of a JDK of this release: that of {@code -Djdk25.home}, or one beside the JDK that runs this. */
    public static Optional<Path> find(int release) throws IOException {
        String given = System.getProperty("jdk" + release + ".home", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        try (Stream<Path> neighbours =
                Files.list(Path.of(System.getProperty("java.home")).getParent())) {
            return neighbours.filter(home -> isJdk(release, home)).sorted().findFirst();
        }
    }

    private static boolean isJdk(int release, Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + release);
        } catch (IOException noJdk) {
            return false;
        }
    }
}
