package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a user gets who depends on the wrappers: nothing that could be at odds with their Spark. */
class DependenciesIT {

    @Test
    void onlyTheAnnotationsAndSlf4j() throws Exception {
        String classPath =
                Files.readString(Path.of(System.getProperty("classpaths"), "wrappers", "target", "classpath.txt"));

        assertThat(classPath.strip().split(File.pathSeparator))
                .extracting(jar -> Path.of(jar).getFileName().toString().replaceFirst("-\\d.*", ""))
                .containsExactlyInAnyOrder("asyncactions-wrappers", "asyncactions-annotations", "slf4j-api");
    }
}
