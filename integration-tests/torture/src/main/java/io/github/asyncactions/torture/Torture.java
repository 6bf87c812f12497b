package io.github.asyncactions.torture;

import static java.util.function.Predicate.not;

import io.github.asyncactions.processor.AsyncActionsProcessor;
import io.github.asyncactions.torture.Candidate.Method;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Wraps every accessible public class of jars and JDK packages, with its public instance methods, and compiles that
 * with every warning as an error. What is refused must have a reason, and the rest of the class must compile without
 * it.
 *
 * <p>Arguments: {@code javac} or {@code ecj}; of how many classes one is tried; {@code all} methods in each class, or
 * {@code own} for those that do not come unchanged from another public class; then paths of jars and names of packages
 * of the JDK. What the classes need is on the class path of this program.
 */
public final class Torture {

    /** So many classes are looked at in one compilation. */
    private static final int BATCH = 200;

    private static final JavaFileObject START =
            new SimpleJavaFileObject(URI.create("mem:///torture/Start.java"), Kind.SOURCE) {
                @Override
                public String getCharContent(boolean ignoreEncodingErrors) {
                    return "package torture; interface Start {}";
                }
            };

    private final boolean inherited;
    private final boolean isJavac;
    private final JavaCompiler compiler;
    private final List<String> options;
    private final Report report = new Report();
    private final AtomicInteger numbers = new AtomicInteger();
    /** One that stays open knows what is in the jars. */
    private final ThreadLocal<StandardJavaFileManager> files;

    private Torture(String name, boolean inherited) {
        this.inherited = inherited;
        isJavac = name.equals("javac");
        compiler = isJavac ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        files = ThreadLocal.withInitial(
                () -> compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
        options = isJavac
                ? List.of(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "--should-stop=ifError=FLOW",
                        "--should-stop=ifNoError=FLOW",
                        "-Xmaxerrs",
                        "10000",
                        "-Xmaxwarns",
                        "10000")
                : List.of("-17", "-nowarn", "-proceedOnError");
    }

    /** Prints the report; the exit status tells whether there is a finding. */
    public static void main(String[] arguments) throws Exception {
        List<String> sources = List.of(arguments).subList(3, arguments.length);
        Report report = run(arguments[0], Integer.parseInt(arguments[1]), arguments[2].equals("all"), sources);
        report.lines().forEach(System.out::println);
        System.exit(report.findings().isEmpty() ? 0 : 1);
    }

    private static Report run(String compiler, int oneIn, boolean inherited, List<String> sources) throws Exception {
        List<String> names = new ArrayList<>();
        for (String source : sources) {
            List<String> all = ClassNames.in(source);
            for (int i = 0; i < all.size(); i += oneIn) {
                names.add(all.get(i));
            }
        }
        Torture torture = new Torture(compiler, inherited);
        torture.tryAll(names);
        return torture.report;
    }

    private void tryAll(List<String> names) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < names.size(); i += BATCH) {
                List<String> batch = names.subList(i, Math.min(i + BATCH, names.size()));
                running.add(threads.submit(() -> {
                    tryBatch(batch);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** One class that the compiler can't read spoils the others: what is doubtful is tried in smaller parts. */
    private void tryBatch(List<String> names) throws Exception {
        Report part = new Report();
        SpecProcessor specs = new SpecProcessor(names, numbers, part, inherited);
        List<Message> messages = compile(List.of(START), List.of(specs, new AsyncActionsProcessor()));
        if (specs.broken().isPresent()) {
            Survey.Broken broken = specs.broken().get();
            report.unreadable(broken.name() + ": " + broken.reason());
            List<String> rest =
                    names.stream().filter(not(broken.name()::equals)).toList();
            if (!rest.isEmpty()) {
                tryBatch(rest);
            }
            return;
        }
        List<Spec> again = judge(specs.specs(), specs.parts(), messages, part);
        while (!again.isEmpty()) {
            again = judge(again, List.of(), compile(again, List.of(new AsyncActionsProcessor())), part);
        }
        if (part.isDoubtful() && names.size() > 1) {
            tryBatch(names.subList(0, names.size() / 2));
            tryBatch(names.subList(names.size() / 2, names.size()));
        } else {
            report.add(part);
        }
    }

    /**
     * Gives the specs of which methods were refused, with the rest of their methods.
     *
     * @param parts what was compiled beside them, in the hope that it is such a rest
     */
    private List<Spec> judge(List<Spec> specs, List<Spec> parts, List<Message> messages, Report part) {
        Map<String, Spec> byName = new HashMap<>();
        Stream.of(specs, parts).flatMap(List::stream).forEach(spec -> spec.fileNames()
                .forEach(name -> byName.put(name, spec)));
        Map<Spec, Set<Method>> refused = new HashMap<>();
        Set<Spec> failed = new HashSet<>();
        for (Message message : messages) {
            Spec spec = byName.get(message.file());
            Optional<Method> method = Optional.ofNullable(spec).flatMap(each -> each.refusedBy(message));
            if (method.isPresent()) {
                refused.computeIfAbsent(spec, key -> new HashSet<>()).add(method.get());
            } else {
                failed.add(spec);
                String text = (spec == null ? "" : spec.candidate().name() + " ") + message;
                if (message.isOfTheClass()) {
                    part.unusable(text);
                } else {
                    part.finding(text);
                }
            }
        }
        List<Spec> again = new ArrayList<>();
        for (Spec spec : specs) {
            Set<Method> out = refused.getOrDefault(spec, Set.of());
            List<Method> rest =
                    spec.methods().stream().filter(not(out::contains)).toList();
            out.forEach(method -> part.refused(method.hindrance().orElseThrow()));
            if (out.isEmpty() || failed.contains(spec)) {
                part.tried(spec.methods().size());
            } else if (rest.isEmpty() || parts.stream().anyMatch(each -> each.asksFor(spec.candidate(), rest))) {
                part.tried(rest.size());
            } else {
                again.add(spec.with(rest));
            }
        }
        return again;
    }

    private List<Message> compile(List<? extends JavaFileObject> sources, List<Processor> processors) throws Exception {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        try (AsFiles asFiles = new AsFiles(files.get())) {
            List<String> all = new ArrayList<>(options);
            if (!isJavac) {
                all.addAll(asFiles.options());
            }
            CompilationTask task = compiler.getTask(
                    printed,
                    isJavac ? new Memory(files.get()) : files.get(),
                    collector,
                    all,
                    null,
                    isJavac ? sources : asFiles.write(sources));
            task.setProcessors(processors);
            task.call();
        }
        return isJavac ? Message.of(collector.getDiagnostics()) : Message.of(printed.toString());
    }
}
