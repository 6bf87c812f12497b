package io.github.asyncactions.processor.comments;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An inline tag of a doc comment, such as <code>{&#64;code x}</code>.
 *
 * @param body what follows the name, without leading blanks
 * @param end the index behind its closing brace
 */
record InlineTag(String name, String body, int end) {

    private static final Pattern START = Pattern.compile("\\{@([a-zA-Z][\\w.-]*)[ \\t]*");

    /** The tag that starts at {@code start}; empty if there is none, or if its braces are not balanced. */
    static Optional<InlineTag> at(String text, int start) {
        Matcher matcher = START.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int open = 1;
        for (int i = matcher.end(); i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return Optional.of(new InlineTag(matcher.group(1), text.substring(matcher.end(), i), i + 1));
            }
        }
        return Optional.empty();
    }
}
