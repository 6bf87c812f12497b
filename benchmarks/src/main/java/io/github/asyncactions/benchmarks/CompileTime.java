package io.github.asyncactions.benchmarks;

import io.github.asyncactions.processor.AsyncActionsProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How long a compiler takes for services that get a wrapper each, and for the same code without the processor; and what
 * of that it takes for any processor that writes these files.
 */
final class CompileTime implements Benchmark {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    @Override
    public void run(Effort effort, Report report) throws Exception {
        for (int wrappers : effort.choose(List.of(1, 50), List.of(1, 50, 500))) {
            compare(wrappers, effort, report);
        }
    }

    private static void compare(int wrappers, Effort effort, Report report) throws Exception {
        Path directory = Files.createTempDirectory("asyncactions-benchmark");
        List<Path> services = services(directory.resolve("services"), wrappers);
        Path generated = Files.createDirectories(directory.resolve("generated"));
        compile(directory, services, generated, new AsyncActionsProcessor());
        List<Path> withWrappers = new ArrayList<>(services);
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                withWrappers.add(file);
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        new Comparison(wrappers + " wrappers", "ms")
                .peer("with the processor", () -> compile(directory, services, null, new AsyncActionsProcessor()))
                .peer("the wrappers as plain source", () -> compile(directory, withWrappers, null))
                .peer(
                        "a processor with finished wrappers",
                        () -> compile(directory, services, null, new FinishedSources(sources)))
                .peer("without wrappers", () -> compile(directory, services, null))
                .run(wrappers == 1 ? 20 : 3, effort.rounds(), report);
    }

    private static List<Path> services(Path directory, int count) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "Service" + i;
            Path file = directory.resolve(name + ".java");
            Files.writeString(file, """
                    import io.github.asyncactions.AsyncActions;
                    import java.util.List;
                    import java.util.Map;
                    import org.apache.spark.sql.Dataset;
                    import org.apache.spark.sql.Row;
                    import org.apache.spark.sql.SparkSession;

                    @AsyncActions(
                            methods = {"count", "rows", "load", "save", "best", "share", "names", "store", "ratio"},
                            fluent = "*")
                    public class %1$s {
                        public SparkSession spark() { return null; }
                        public long count(int limit) { return limit; }
                        public List<Row> rows(Dataset<Row> data, String filter) { return data.filter(filter).collectAsList(); }
                        public <T> Dataset<T> load(Class<T> type, String... paths) { return null; }
                        public void save(Dataset<?> data, String path) throws java.io.IOException {}
                        public double best(double a, double b) { return Math.max(a, b); }
                        public double share(Dataset<Row> data, String column) { return data.filter(column).count(); }
                        public <T> Map<T, List<String>> names(List<? extends T> keys) { return null; }
                        public void store(Dataset<?> data, int partitions, boolean overwrite) {}
                        public double[] ratio(long[] parts, long whole) { return new double[parts.length]; }
                        public %1$s with(String setting) { return this; }
                    }
                    """.formatted(name));
            files.add(file);
        }
        return files;
    }

    /** @param sources where to keep what is generated, if at all */
    private static double[] compile(Path directory, List<Path> files, Path sources, Processor... processors)
            throws IOException {
        Path classes = Files.createTempDirectory(directory, "classes");
        List<String> options = new ArrayList<>(
                List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-Xlint:none"));
        options.addAll(List.of("-s", (sources != null ? sources : classes).toString()));
        if (processors.length == 0) {
            options.add("-proc:none");
        }
        try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            long start = System.nanoTime();
            CompilationTask task =
                    COMPILER.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(processors));
            if (!task.call()) {
                throw new IllegalStateException("The services do not compile");
            }
            return new double[] {Scale.millisSince(start)};
        }
    }
}
