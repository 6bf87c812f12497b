package io.github.asyncactions.processor;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Eclipse's compiler. */
final class Ecj {

    private Ecj() {}

    /** The command line that compiles together with the runtime's signatures, and what is in {@code output}. */
    static List<String> arguments(Path output, Path folder) {
        return arguments(output, folder, System.getProperty("java.class.path"));
    }

    private static List<String> arguments(Path output, Path folder, String classPath) {
        List<String> arguments = new ArrayList<>(List.of("-17", "-warn:all", "-proceedOnError"));
        arguments.addAll(List.of("-d", output.toString(), "-s", output.toString()));
        arguments.addAll(List.of("-cp", output + File.pathSeparator + classPath));
        arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-processor", AsyncActionsProcessor.class.getName()));
        Stream.of(folder, Sources.folder("contract"))
                .flatMap(each -> Sources.children(each).stream())
                .map(Path::toString)
                .forEach(arguments::add);
        return arguments;
    }

    /** Gives the errors, and the warnings of the processor or on what was generated. */
    static String compile(Path output, Path folder) {
        return compile(output, folder, System.getProperty("java.class.path"));
    }

    static String compile(Path output, Path folder, String classPath) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        BatchCompiler.compile(arguments(output, folder, classPath).toArray(String[]::new), writer, writer, null);
        return Stream.of(printed.toString().split("-{10}\\R"))
                .filter(each -> each.contains(". ERROR")
                        || each.contains(". WARNING in " + output)
                        || each.contains("[AsyncActions-"))
                .collect(joining());
    }
}
