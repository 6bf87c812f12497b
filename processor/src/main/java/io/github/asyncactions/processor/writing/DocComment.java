package io.github.asyncactions.processor.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documentation of a method in its source, as plain text: what it links to may mean nothing, and its HTML be wrong,
 * where the wrapper stands.
 *
 * @param description its main part; empty if there is none
 * @param parameters by name, those of type variables as {@code <T>}
 * @param result empty if there is none
 */
record DocComment(String description, Map<String, String> parameters, Optional<String> result) {

    private static final DocComment NONE = new DocComment("", Map.of(), Optional.empty());
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)param\\s+(\\S+)\\s+(.*)");
    private static final Pattern RESULT = Pattern.compile("(?s)return\\s+(.*)");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+(\\S+?)(?:\\s+([^}]*))?}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)\\s*</?(?:p|ul|ol|li|pre|table|tr|h\\d|br)\\b[^>]*>\\s*");
    private static final Pattern ELEMENT = Pattern.compile("</?\\w[^<>]*>");

    /** @param comment null if there is none */
    static DocComment parse(String comment) {
        if (comment == null) {
            return NONE;
        }
        String[] parts = BLOCK_TAG.split(comment);
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<String> result = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            Matcher parameter = PARAMETER.matcher(parts[i]);
            Matcher returned = RESULT.matcher(parts[i]);
            if (parameter.matches()) {
                parameters.putIfAbsent(parameter.group(1), line(parameter.group(2)));
            } else if (returned.matches()) {
                result = Optional.of(line(returned.group(1)));
            }
        }
        return new DocComment(plain(parts[0]), parameters, result.filter(text -> !text.isEmpty()));
    }

    private static String line(String text) {
        return plain(text).replaceAll("\\s+", " ");
    }

    private static String plain(String text) {
        String plain = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(2) == null ? link.group(1).replaceFirst("^#", "") : link.group(2)));
        plain = INLINE_TAG.matcher(plain).replaceAll("$1");
        plain = PARAGRAPH.matcher(plain).replaceAll("\n\n");
        plain = ELEMENT.matcher(plain).replaceAll("");
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
