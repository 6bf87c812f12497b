package io.github.asyncactions.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library in Java's module system. */
class ModuleIT {

    private static final List<String> READS = List.of("--add-reads", "com.example.shop=ALL-UNNAMED");

    @TempDir
    private Path output;

    static Stream<Arguments> jars() throws ClassNotFoundException {
        return Stream.of(
                Arguments.of("io.github.asyncactions", AsyncActions.class),
                Arguments.of("io.github.asyncactions.spark", ActionFuture.class),
                Arguments.of("io.github.asyncactions.processor", Class.forName(Neighbour.THIS_ONE)));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void eachJarHasTheNameOfAModule(String name, Class<?> type) throws Exception {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(ModuleFinder.of(jar).findAll())
                .singleElement()
                .satisfies(module -> assertThat(module.descriptor().name()).isEqualTo(name));
    }

    @Test
    void aModuleUsesTheClassPath() throws Exception {
        List<String> options = new ArrayList<>(READS);
        options.addAll(List.of("-processor", Neighbour.THIS_ONE));

        assertThat(Project.compile("module", output, options).diagnostics()).isEmpty();
        assertThat(run()).contains("module com.example.shop: 4 rows, of which 1 late");
    }

    /** By a launcher of its own, which has the option, too. */
    private String run() throws Exception {
        Path printed = output.resolve("printed");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("spark.options").split(" ")));
        command.addAll(READS);
        command.addAll(
                List.of("--add-modules", "ALL-SYSTEM")); // The module itself requires none of them, but Spark does.
        command.addAll(List.of("--module-path", output.toString(), "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-m", "com.example.shop/com.example.shop.Main"));
        Process java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        Thread killer = new Thread(java::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        int status = java.waitFor();
        Runtime.getRuntime().removeShutdownHook(killer);
        String text = Files.readString(printed);
        assertThat(status).as(text).isZero();
        return text;
    }
}
