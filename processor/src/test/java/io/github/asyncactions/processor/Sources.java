package io.github.asyncactions.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** The source files under the test resources, a folder each, and how they are compiled. */
final class Sources {

    private Sources() {}

    static Path folder(String name) {
        try {
            return Path.of(Sources.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JavaFileObject> of(Path folder) {
        return children(folder).stream().map(Sources::open).toList();
    }

    /**
     * Every warning is an error, in Javadoc, too; but that no processor claims an annotation, which holds for each of
     * them.
     */
    static Compiler compiler(Processor... others) {
        List<Processor> processors = new ArrayList<>(List.of(others));
        processors.add(new AsyncActionsProcessor());
        return javac().withProcessors(processors)
                .withOptions("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror");
    }

    /** Together with the runtime's signatures. */
    static Compilation compile(Path folder, Processor... others) {
        return compiler(others).compile(withContract(folder));
    }

    /** By another processor, which stands before this one. */
    static Compilation compileWith(Processor processor, Path folder) {
        return javac().withProcessors(processor).compile(withContract(folder));
    }

    static List<JavaFileObject> withContract(Path folder) {
        List<JavaFileObject> files = new ArrayList<>(of(folder));
        files.addAll(of(folder("contract")));
        return files;
    }

    /** The generated sources, by the names of their files. */
    static Map<String, String> generated(Compilation compilation) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            files.put(
                    Path.of(file.getName()).getFileName().toString(),
                    file.getCharContent(false).toString());
        }
        return files;
    }

    private static JavaFileObject open(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
