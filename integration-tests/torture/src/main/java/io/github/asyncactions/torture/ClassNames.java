package io.github.asyncactions.torture;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileReader;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFormatException;
import org.eclipse.jdt.internal.compiler.env.IBinaryType;

/**
 * The binary names of the public classes in a jar, or in a package of the JDK, but for member classes. The class files
 * tell: a compiler would take a file that it can't read for none.
 */
final class ClassNames {

    private static final String SUFFIX = ".class";
    private static final int PUBLIC = 1;

    private final List<String> names = new ArrayList<>();

    private ClassNames() {}

    /** @param where the path of a jar, or the name of a package */
    static List<String> in(String where) throws IOException {
        ClassNames all = new ClassNames();
        if (where.endsWith(".jar")) {
            all.addJar(Path.of(where));
        } else {
            all.addPackage(where);
        }
        return all.names.stream().sorted().toList();
    }

    private void addJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry.getName())) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        add(entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    private void addPackage(String name) throws IOException {
        FileSystem modules = FileSystems.getFileSystem(URI.create("jrt:/"));
        try (Stream<Path> owners = Files.list(modules.getPath("packages", name))) {
            for (Path owner : owners.map(Path::getFileName).toList()) {
                addFolder(modules.getPath("modules", owner.toString()), name.replace('.', '/'));
            }
        }
    }

    /** Of the modules that own a package's name, some have only packages below it. */
    private void addFolder(Path module, String folder) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve(folder))) {
            for (Path file : files.filter(each -> isClass(each.toString())).toList()) {
                add(folder + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(SUFFIX) && !file.startsWith("META-INF/") && !file.contains("-");
    }

    private void add(String file, byte[] content) throws IOException {
        try {
            IBinaryType type = new ClassFileReader(content, file.toCharArray());
            if (type.getEnclosingTypeName() == null
                    && !type.isLocal()
                    && !type.isAnonymous()
                    && (type.getModifiers() & PUBLIC) != 0) {
                names.add(file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'));
            }
        } catch (ClassFormatException e) {
            throw new IOException("No class file: " + file, e);
        }
    }
}
