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
        if (isInParagraph) {
            html.append(inline);
        } else if (!inline.isBlank()) {
            html.append(html.isEmpty() ? "" : "\n\n<p>").append(inline);
            isInParagraph = true;
        }
    }

    private void addLines(String lines) {
        endParagraph();
        String escaped = escapeLines(lines);
        if (!escaped.isBlank()) {
            html.append(html.isEmpty() ? "" : "\n\n")
                    .append("<pre>\n")
                    .append(escaped)
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
        if (PLAIN_CODE.matcher(code).matches()) {
            return "{@code " + code + "}";
        }
        String escaped = escape(code);
        return escaped.isBlank() ? "" : "<code>" + escaped + "</code>";
    }

    private static String escapeLines(String text) {
        return text.lines().map(DocHtml::escape).collect(joining("\n")) + (text.endsWith("\n") ? "\n" : "");
    }

    /** Escapes one line; what is no character is left out, since HTML does not allow it. */
    static String escape(String line) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else if (!isNoCharacter(c)) {
                escaped.append(String.format(Locale.ROOT, "&#%d;", c));
            }
        });
        return escaped.toString();
    }

    /** Whether it is a control character, a half of a surrogate pair, or no character at all. */
    static boolean isNoCharacter(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
