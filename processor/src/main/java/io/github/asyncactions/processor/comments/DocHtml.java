package io.github.asyncactions.processor.comments;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a text into a doc comment. The text is data: nothing in it can end or bend the comment. */
public final class DocHtml {

    /** What needs no escape, beside letters and digits. No asterisk: the text can't end the comment. */
    private static final String PLAIN = " \t.,;:!?'\"()[]{}-_+=#%|~^$/";

    /** What may stand in {@code @code} as it is. */
    private static final Pattern PLAIN_CODE = Pattern.compile("[\\p{L}\\x20-\\x7E&&[^{}*\\\\]]+");

    private final StringBuilder html = new StringBuilder();
    private boolean isInParagraph;

    private DocHtml() {}

    /** The text as Javadoc that every doclint accepts, without a line end behind it. */
    public static String of(DocText text) {
        DocHtml writer = new DocHtml();
        text.runs().forEach(writer::add);
        writer.endParagraph();
        return writer.html.toString();
    }

    private void add(DocText.Run run) {
        switch (run.kind()) {
            case TEXT -> addText(run.text());
            case CODE -> addInline(code(run.text()));
            case LINES -> addLines(run.text());
            case PARAGRAPH -> endParagraph();
            case INHERITED -> {} // No overridden method has a comment.
        }
    }

    private void addText(String text) {
        String[] paragraphs = text.split("\\R\\s*\\R", -1);
        addLine(paragraphs[0]);
        for (int i = 1; i < paragraphs.length; i++) {
            endParagraph();
            addLine(paragraphs[i]);
        }
    }

    private void addLine(String text) {
        String line = text.replaceAll("[ \\t]*\\R[ \\t]*", "\n").replace('\t', ' ');
        addInline(escapeLines(isInParagraph ? line : line.stripLeading()));
    }

    private void addInline(String inline) {
        if (!isInParagraph && !inline.isEmpty()) {
            html.append(html.isEmpty() ? "" : "\n\n<p>");
            isInParagraph = true;
        }
        html.append(inline);
    }

    private void addLines(String lines) {
        endParagraph();
        if (!lines.isBlank()) {
            html.append(html.isEmpty() ? "" : "\n\n")
                    .append("<pre>\n")
                    .append(escapeLines(lines))
                    .append("\n</pre>");
        }
    }

    private void endParagraph() {
        while (!html.isEmpty() && Character.isWhitespace(html.charAt(html.length() - 1))) {
            html.setLength(html.length() - 1);
        }
        isInParagraph = false;
    }

    private static String code(String text) {
        String code = text.strip().replaceAll("\\s+", " ");
        if (code.isEmpty()) {
            return "";
        }
        return PLAIN_CODE.matcher(code).matches() ? "{@code " + code + "}" : "<code>" + escape(code) + "</code>";
    }

    private static String escapeLines(String text) {
        return text.lines().map(DocHtml::escape).collect(joining("\n")) + (text.endsWith("\n") ? "\n" : "");
    }

    /** Escapes one line; control characters are left out. */
    static String escape(String line) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                escaped.append(String.format(Locale.ROOT, "&#%d;", c));
            }
        });
        return escaped.toString();
    }
}
