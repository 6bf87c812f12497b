package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One jar serves Scala 2.12 and 2.13, since the shipped wrappers name no Scala type anywhere. */
class BytecodeTest {

    @ParameterizedTest
    @FieldSource("io.github.asyncactions.spark.Wrappers#ALL")
    void namesNoScalaType(Class<?> wrapper) throws Exception {
        Path classes = Path.of(
                wrapper.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path file = classes.resolve(wrapper.getName().replace('.', '/') + ".class");
        StringWriter listing = new StringWriter();

        int code = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(listing), new PrintWriter(listing), "-v", "-p", file.toString());

        assertThat(code).isZero();
        assertThat(listing.toString()).contains("org/apache/spark/").doesNotContain("scala/");
    }
}
