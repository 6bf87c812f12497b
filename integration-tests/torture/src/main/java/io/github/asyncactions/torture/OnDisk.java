package io.github.asyncactions.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * A folder for the sources of one compilation: Eclipse's compiler reads these, and what is generated, from disk only.
 */
final class OnDisk implements AutoCloseable {

    private final StandardJavaFileManager files;
    private final Path folder;

    OnDisk(StandardJavaFileManager files) throws IOException {
        this.files = files;
        this.folder = Files.createTempDirectory("torture");
    }

    /** Where all that is generated goes, too. */
    List<String> options() {
        return List.of("-d", folder.toString(), "-s", folder.toString());
    }

    Iterable<? extends JavaFileObject> write(List<? extends JavaFileObject> sources) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (JavaFileObject source : sources) {
            Path path = folder.resolve(source.getName().substring(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, source.getCharContent(true));
            paths.add(path);
        }
        return files.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
