package io.github.asyncactions.torture;

import io.github.asyncactions.torture.Candidate.Hindrance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of it. */
final class Report {

    private final Map<Hindrance, Integer> refused = new EnumMap<>(Hindrance.class);
    private final List<String> findings = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private boolean isDoubtful;
    private int classes;
    private int methods;

    synchronized void tried(int wrapped) {
        classes++;
        methods += wrapped;
    }

    /** A class that the compiler can't read, or what its signatures need. */
    synchronized void unreadable(String text) {
        unreadable.add(text);
    }

    /** A class that was taken for readable until the compiler had to compile its wrapper. */
    synchronized void unusable(String text) {
        unreadable.add(text);
        isDoubtful = true;
    }

    synchronized void refused(Hindrance reason) {
        refused.merge(reason, 1, Integer::sum);
    }

    synchronized void finding(String text) {
        findings.add(text);
        isDoubtful = true;
    }

    /** Takes in what came of a part. */
    synchronized void add(Report part) {
        part.refused.forEach((reason, count) -> refused.merge(reason, count, Integer::sum));
        findings.addAll(part.findings);
        unreadable.addAll(part.unreadable);
        classes += part.classes;
        methods += part.methods;
    }

    /** Whether one class may have spoilt it for others. */
    synchronized boolean isDoubtful() {
        return isDoubtful;
    }

    /** What must not be: an error, a warning, a method refused without a reason. */
    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    /** One line each: classes tried, methods wrapped, methods refused by reason, findings. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("classes tried: " + classes);
        lines.add("classes that the compiler can't read: " + unreadable.size());
        lines.add("methods wrapped: " + methods);
        refused.forEach((reason, count) -> lines.add("methods refused, " + reason + ": " + count));
        unreadable.forEach(text -> lines.add("unreadable: " + text));
        lines.add("findings: " + findings.size());
        lines.addAll(findings);
        return lines;
    }
}
