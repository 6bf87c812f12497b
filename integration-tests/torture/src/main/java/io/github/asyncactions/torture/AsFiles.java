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
 * A folder for the sources of one compilation: Eclipse's compiler reads these, and what is generated, from files only.
 */
final class AsFiles implements AutoCloseable {

    /** More than enough for two compilations at a time, whose files have 50 MB. */
    private static final long ENOUGH_BYTES = 1 << 28;

    private final StandardJavaFileManager files;
    private final Path folder;

    AsFiles(StandardJavaFileManager files) throws IOException {
        this.files = files;
        this.folder = Files.createTempDirectory(parent(), "torture");
    }

    /** In memory, where Linux has room for it there: to make a file takes up to a millisecond on a disk. */
    private static Path parent() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean hasRoom = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ENOUGH_BYTES;
        return hasRoom ? memory : Path.of(System.getProperty("java.io.tmpdir"));
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
