package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.AsyncActions;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar as another release would have it: a copy of what is here, with changed sources, or with less in it. */
final class OtherRelease {

    private final Path folder;
    private final Path sources;
    private final Path original;
    private final Path jar;

    private OtherRelease(Path folder, Class<?> type, String sources) throws IOException {
        this.folder = folder;
        this.sources = Path.of(sources);
        this.original = codeSource(type);
        this.jar = folder.resolve(type.getSimpleName() + ".jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path target = files.getPath("/");
            if (Files.isDirectory(original)) {
                copy(original, target);
            } else {
                try (FileSystem source = FileSystems.newFileSystem(original)) {
                    copy(source.getPath("/"), target);
                }
            }
        }
    }

    static OtherRelease ofWrappers(Path folder) throws IOException {
        return new OtherRelease(folder, ActionFuture.class, "src/main/java/io/github/asyncactions/spark");
    }

    static OtherRelease ofAnnotations(Path folder) throws IOException {
        return new OtherRelease(folder, AsyncActions.class, "../annotations/src/main/java/io/github/asyncactions");
    }

    private static Path codeSource(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Leaves out a class. */
    OtherRelease without(String classFile) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.delete(files.getPath("/io/github/asyncactions", classFile));
        }
        return this;
    }

    /** Changes what {@code text} matches in a source. */
    OtherRelease with(String source, String text, String replacement) throws IOException {
        Path changed = folder.resolve(Path.of(source).getFileName());
        String content = Files.readString(Files.exists(changed) ? changed : sources.resolve(source));
        assertThat(content).containsPattern(text);
        Files.writeString(changed, Pattern.compile(text).matcher(content).replaceFirst(replacement));
        Path classes = Files.createDirectories(folder.resolve("changed"));
        List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
        assertThat(compile(options, classes, changed)).isEmpty();
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            copy(classes, files.getPath("/"));
        }
        return this;
    }

    /** That of this JVM, with this jar instead of what it was made from. */
    String classPath() throws IOException {
        List<String> entries = new ArrayList<>(List.of(jar.toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.exists(Path.of(entry)) || !Files.isSameFile(Path.of(entry), original)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** Compiles one file; gives the messages of the errors. */
    static List<String> compile(List<String> options, Path output, Path source) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", output.toString()));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            javac.getTask(null, files, found, all, null, files.getJavaFileObjects(source))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }
}
