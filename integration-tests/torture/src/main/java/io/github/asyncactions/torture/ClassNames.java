package io.github.asyncactions.torture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The binary names of the classes in a jar, or in a package of {@code java.base}. */
final class ClassNames {

    private static final String SUFFIX = ".class";

    private static final Pattern ANONYMOUS = Pattern.compile("\\$\\d|\\$\\$anon");

    private ClassNames() {}

    /** @param where the path of a jar, or the name of a package */
    static List<String> in(String where) throws IOException {
        return where.endsWith(".jar") ? inJar(Path.of(where)) : inPackage(where);
    }

    private static List<String> inJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return names(jar.stream().map(entry -> entry.getName()));
        }
    }

    private static List<String> inPackage(String name) throws IOException {
        FileSystem modules = FileSystems.getFileSystem(URI.create("jrt:/"));
        Path folder = modules.getPath("modules", "java.base", name.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return names(files.map(file -> name.replace('.', '/') + "/" + file.getFileName()));
        }
    }

    private static List<String> names(Stream<String> files) {
        return files.filter(file -> file.endsWith(SUFFIX) && !file.startsWith("META-INF/") && !file.contains("-"))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                .filter(name -> !ANONYMOUS.matcher(name).find())
                .sorted()
                .toList();
    }
}
