package io.github.asyncactions.processor.comments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The doc comment of a method, as far as a wrapper takes it over. A part that is missing is empty.
 *
 * @param parameters by name, those of type variables as {@code <T>}
 * @param deprecation why the method is deprecated
 */
public record DocComment(DocText description, Map<String, DocText> parameters, DocText result, DocText deprecation) {

    static final DocComment NONE = new DocComment(DocText.EMPTY, Map.of(), DocText.EMPTY, DocText.EMPTY);

    public DocText parameter(String name) {
        return parameters.getOrDefault(name, DocText.EMPTY);
    }

    static DocComment parse(String comment) {
        List<String> parts = split(comment);
        String description = parts.get(0).strip();
        Map<String, DocText> parameters = new LinkedHashMap<>();
        Map<String, DocText> tags = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String[] tag = words(part);
            if (tag[0].equals("@param")) {
                String[] parameter = words(tag[1]);
                parameters.putIfAbsent(parameter[0], text(parameter[1]));
            } else {
                tags.putIfAbsent(tag[0], text(tag[1]));
            }
        }
        return new DocComment(
                DocTextParser.parse(description),
                parameters,
                tags.getOrDefault("@return", inlineResult(description)),
                tags.getOrDefault("@deprecated", DocText.EMPTY));
    }

    private static DocText text(String part) {
        return DocTextParser.parse(part.strip()).onOneLine();
    }

    /** The first word, and the rest. */
    private static String[] words(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return new String[] {words[0], words.length == 1 ? "" : words[1]};
    }

    /** A description may be a <code>{&#64;return …}</code>, which stands for the block tag, too. */
    private static DocText inlineResult(String description) {
        return InlineTag.at(description, 0)
                .filter(tag -> tag.name().equals("return"))
                .map(tag -> text(tag.body()))
                .orElse(DocText.EMPTY);
    }

    /** The description, and each block tag. An {@code @} in an inline tag starts none. */
    private static List<String> split(String comment) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean isLineStart = true;
        int i = 0;
        while (i < comment.length()) {
            char c = comment.charAt(i);
            Optional<InlineTag> tag = c == '{' ? InlineTag.at(comment, i) : Optional.empty();
            if (c == '@' && isLineStart && Character.isLetter(next(comment, i))) {
                parts.add(comment.substring(start, i));
                start = i;
            }
            isLineStart = c == '\n' || (isLineStart && Character.isWhitespace(c));
            i = tag.map(InlineTag::end).orElse(i + 1);
        }
        parts.add(comment.substring(start));
        return parts;
    }

    private static char next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    }

    /**
     * The same, completed by that of an overridden method.
     *
     * @param names of the parameters in that one, by their names here
     */
    DocComment inherit(DocComment above, Map<String, String> names) {
        Map<String, DocText> all = new LinkedHashMap<>(parameters);
        names.forEach((name, nameAbove) -> all.put(name, parameter(name).inherit(above.parameter(nameAbove))));
        return new DocComment(description.inherit(above.description), all, result.inherit(above.result), deprecation);
    }
}
