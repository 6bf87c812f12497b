package io.github.asyncactions.neighbours;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.spark.sql.SparkSession;

/** The sources of a project under {@code src/projects}, compiled in this JVM. */
record Project(Path output, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** @param options beside those for the class path, which is that of this test, and for where the classes go */
    static Project compile(String name, Path output, List<String> options) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path")));
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(found, Locale.ROOT, null);
                Stream<Path> sources = Files.walk(Path.of("src/projects", name, "src/main/java"))) {
            List<Path> all =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JAVAC.getTask(null, files, found, arguments, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
        }
        return new Project(output, found.getDiagnostics());
    }

    /** What its program gives. */
    @SuppressWarnings("unchecked")
    Object run(SparkSession spark) throws ReflectiveOperationException, IOException {
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {url()}, getClass().getClassLoader())) {
            Object program = classes.loadClass("com.example.shop.Program")
                    .getConstructor()
                    .newInstance();
            return ((Function<SparkSession, Object>) program).apply(spark);
        }
    }

    private URL url() throws MalformedURLException {
        return output.toUri().toURL();
    }
}
