package io.github.asyncactions.integration;

import io.github.asyncactions.spark.ActionFuture;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads, verifies and initializes every class of the wrappers' jar, and links the signatures of its members; prints
 * what can't be, each with what is missing.
 */
public final class Linkage {

    private Linkage() {}

    public static void main(String[] args) throws Exception {
        int classes = 0;
        for (String name : classesOfTheJar()) {
            classes++;
            try {
                Class<?> type = Class.forName(name, true, Linkage.class.getClassLoader());
                link(name, type);
            } catch (Throwable e) {
                System.out.println("unusable=" + name + ": " + e);
            }
        }
        System.out.println("classes=" + classes);
    }

    private static void link(String name, Class<?> type) {
        try {
            int members = type.getDeclaredMethods().length
                    + type.getDeclaredConstructors().length
                    + type.getDeclaredFields().length;
            assert members >= 0;
        } catch (LinkageError e) {
            System.out.println("partly=" + name + ": " + e);
        }
    }

    private static List<String> classesOfTheJar() throws Exception {
        File jar = new File(ActionFuture.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names = new ArrayList<>();
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String path = entry.getName();
                if (path.endsWith(".class") && !path.endsWith("package-info.class")) {
                    names.add(
                            path.substring(0, path.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
        return names;
    }
}
