package io.github.asyncactions.processor.comments;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** A text of a doc comment without its markup: runs of characters, each of one kind. */
public record DocText(List<Run> runs) {

    static final DocText EMPTY = new DocText(List.of());

    enum Kind {
        /** A blank line in it starts a paragraph. */
        TEXT,
        CODE,
        /** Lines of code. */
        LINES,
        PARAGRAPH,
        /** Where the text of the overridden method belongs. */
        INHERITED
    }

    record Run(Kind kind, String text) {}

    /** Text without any markup. */
    public static DocText plain(String text) {
        return new DocText(List.of(new Run(Kind.TEXT, text)));
    }

    public boolean isEmpty() {
        return text().codePoints().allMatch(c -> Character.isWhitespace(c) || DocHtml.isNoCharacter(c));
    }

    /** The characters alone. */
    String text() {
        return runs.stream().map(Run::text).collect(joining());
    }

    /** The same on one line, but for lines of code and paragraphs. */
    DocText onOneLine() {
        return new DocText(runs.stream()
                .map(run -> run.kind == Kind.TEXT ? new Run(Kind.TEXT, run.text.replaceAll("\\s+", " ")) : run)
                .toList());
    }

    /** The same, completed by the text of an overridden method. */
    DocText inherit(DocText above) {
        if (isEmpty() && runs.stream().noneMatch(run -> run.kind == Kind.INHERITED)) {
            return above;
        }
        if (above.isEmpty()) {
            return this;
        }
        List<Run> all = new ArrayList<>();
        for (Run run : runs) {
            if (run.kind == Kind.INHERITED) {
                all.addAll(above.runs);
            } else {
                all.add(run);
            }
        }
        return new DocText(all);
    }

    /** Adds run after run. */
    static final class Builder {

        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder pending = new StringBuilder();

        Builder text(String more) {
            pending.append(more);
            return this;
        }

        Builder code(String code) {
            return add(Kind.CODE, code);
        }

        /** The indentation that all lines share goes, as do blank lines around them. */
        Builder lines(String code) {
            return add(
                    Kind.LINES,
                    code.replaceFirst("^\\s*\\R", "").stripTrailing().stripIndent());
        }

        Builder paragraph() {
            return add(Kind.PARAGRAPH, "");
        }

        Builder inherited() {
            return add(Kind.INHERITED, "");
        }

        Builder all(DocText text) {
            endText();
            runs.addAll(text.runs);
            return this;
        }

        DocText build() {
            endText();
            return new DocText(List.copyOf(runs));
        }

        private Builder add(Kind kind, String text) {
            endText();
            runs.add(new Run(kind, text));
            return this;
        }

        private void endText() {
            if (!pending.isEmpty()) {
                runs.add(new Run(Kind.TEXT, pending.toString()));
                pending.setLength(0);
            }
        }
    }
}
