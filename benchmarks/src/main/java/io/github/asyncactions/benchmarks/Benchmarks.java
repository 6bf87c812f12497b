package io.github.asyncactions.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs benchmarks by name, or {@code all} of them; {@code full} takes its time. */
public final class Benchmarks {

    private record Entry(String title, Benchmark benchmark) {}

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    static {
        ALL.put("submission", new Entry("Submission, on the caller's thread", new SubmissionCost()));
        ALL.put("tiny", new Entry("Tiny jobs", new TinyJobs()));
        ALL.put("count", new Entry("What Spark's counts cost the thread that waits", new CountCost()));
        ALL.put("protections", new Entry("The price of each protection", new ProtectionCost()));
        ALL.put("scale", new Entry("Scale", new Scale()));
        ALL.put("polling", new Entry("Asking for progress", new Polling()));
        ALL.put("latency", new Entry("Latency-bound jobs", new LatencyBound()));
        ALL.put("flights", new Entry("A real workload", new RealWorkload()));
        ALL.put("processor", new Entry("Compiling with the processor", new CompileTime()));
    }

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>(Arrays.asList(args));
        Effort effort = names.remove("full") ? Effort.FULL : Effort.SHORT;
        if (names.isEmpty() || names.remove("all")) {
            names = List.copyOf(ALL.keySet());
        }
        if (!ALL.keySet().containsAll(names)) {
            System.err.println("There is \"all\", \"full\" and " + ALL.keySet() + ", but not all of " + names);
            System.exit(2);
        }
        for (String name : names) {
            long start = System.nanoTime();
            Entry entry = ALL.get(name);
            Report report = new Report(name, entry.title(), System.out);
            entry.benchmark().run(effort, report);
            report.write(Path.of("target", "benchmarks"));
            System.out.printf("%n(%s took %d s)%n", name, (System.nanoTime() - start) / 1_000_000_000);
        }
        System.exit(0);
    }
}
