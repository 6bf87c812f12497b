package io.github.asyncactions.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.package$;

/**
 * What one benchmark found: a table for the reader, and in {@code target} the same for a document and JSON with every
 * sample.
 */
final class Report {

    private static final String ROW = "| %-46s | %-12s | %-36s | %12s | %12s | %-17s |%n";

    private final String name;
    private final String title;
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    /** @param ratio of our values to this peer's, with its interval; null in our own row */
    private record Row(String situation, String metric, String peer, double[] samples, Statistics.Ratio ratio) {

        private String[] cells() {
            return new String[] {
                situation,
                metric,
                peer,
                number(Statistics.median(samples)),
                ratio == null ? "" : number(ratio.median()),
                ratio == null ? "" : number(ratio.low()) + " to " + number(ratio.high())
            };
        }
    }

    Report(String name, String title, PrintStream out) {
        this.name = name;
        this.title = title;
        this.out = out;
    }

    /** Notes what a peer measured, and prints it at once: a long run may be stopped. */
    void add(String situation, String metric, String peer, double[] samples, Statistics.Ratio ratio) {
        if (rows.isEmpty()) {
            out.printf("%n%s%n%n", title);
            out.printf(ROW, "case", "metric", "peer", "median", "ours / peer", "95 % interval");
            out.println("|---|---|---|--:|--:|---|");
        }
        Row row = new Row(situation, metric, peer, samples, ratio);
        rows.add(row);
        out.printf(ROW, (Object[]) row.cells());
        out.flush();
    }

    /** As the documents have it. */
    private String table() {
        StringBuilder table = new StringBuilder(
                "| case | metric | peer | median | ours / peer | 95 % interval |\n|---|---|---|--:|--:|---|\n");
        rows.forEach(row ->
                table.append("| ").append(String.join(" | ", row.cells())).append(" |\n"));
        return table.toString();
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT,
                size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : size >= 0.01 ? "%.3f" : "%.5f",
                value);
    }

    void write(Path directory) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", name);
        json.put("title", title);
        json.put("at", Instant.now().toString());
        json.put("java", System.getProperty("java.version"));
        json.put("spark", package$.MODULE$.SPARK_VERSION());
        json.put("cores", Runtime.getRuntime().availableProcessors());
        json.put("heap bytes", Runtime.getRuntime().maxMemory());
        json.put("rows", rows.stream().map(Report::json).toList());
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".md"), table());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(directory.resolve(name + ".json").toFile(), json);
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", row.situation);
        json.put("metric", row.metric);
        json.put("peer", row.peer);
        json.put("median", Statistics.median(row.samples));
        if (row.ratio != null) {
            json.put("ours / peer", row.ratio.median());
            json.put("interval 95 %", new double[] {row.ratio.low(), row.ratio.high()});
        }
        json.put("samples", row.samples);
        return json;
    }
}
