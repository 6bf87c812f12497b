package io.github.asyncactions.processor;

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

    /** Compiles together with the runtime's signatures, and gives the errors. */
    static String compile(Path output, Path folder) {
        List<String> arguments = new ArrayList<>(List.of("-17", "-warn:none", "-proceedOnError"));
        arguments.addAll(List.of("-d", output.toString(), "-s", output.toString()));
        String classPath = System.getProperty("java.class.path");
        arguments.addAll(List.of("-cp", classPath, "-processorpath", classPath));
        arguments.addAll(List.of("-processor", AsyncActionsProcessor.class.getName()));
        Stream.of(folder, Sources.folder("contract"))
                .flatMap(each -> Sources.children(each).stream())
                .map(Path::toString)
                .forEach(arguments::add);
        StringWriter errors = new StringWriter();
        BatchCompiler.compile(arguments.toArray(String[]::new), new PrintWriter(errors), new PrintWriter(errors), null);
        return errors.toString();
    }
}
