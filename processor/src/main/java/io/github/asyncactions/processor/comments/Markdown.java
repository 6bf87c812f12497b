package io.github.asyncactions.processor.comments;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a Markdown comment as a traditional one, as far as text, code and paragraphs are concerned. Emphasis is
 * dropped, and lists keep their marks.
 */
final class Markdown {

    /** @param html writes the construct as a traditional comment has it */
    private record Rule(Pattern pattern, Function<MatchResult, String> html) {

        Rule(String pattern, Function<MatchResult, String> html) {
            this(Pattern.compile(pattern), html);
        }
    }

    private static final Rule FENCED_CODE = new Rule(
            "(?sm)^[ \\t]*(`{3,}+|~{3,}+)[^\\n]*+\\n(.*?)(?:^[ \\t]*\\1[`~]*[ \\t]*$|\\z)",
            found -> lines(found.group(2)));
    private static final Rule INDENTED_CODE = new Rule(
            "(?m)(?<=\\A|\\n[ \\t]{0,9}\\n)(?: {4}|\\t)(?![ \\t]*[-*+][ \\t]).*(?:\\s*\\n(?: {4}|\\t).*)*+",
            found -> lines(found.group()));
    private static final Rule HEADING =
            new Rule("(?m)^ {0,3}#{1,6}[ \\t]+(.*?)[ \\t#]*$", found -> "\n\n" + toHtml(found.group(1)) + "\n\n");
    private static final Rule LIST_ITEM =
            new Rule("(?m)^[ \\t]*([-*+]|\\d{1,9}[.)])[ \\t]+(?=\\S)", found -> "\n\n" + found.group(1) + " ");
    private static final Rule CODE = new Rule(
            "(?<!`)(`++)([^\\n]+?(?:\\n(?![ \\t]*[\\n@])[^\\n]*?){0,99}?)(?<!`)\\1(?!`)",
            found -> "<code>" + escape(found.group(2)) + "</code>");
    private static final Rule LABELLED_LINK = new Rule(
            "!?\\[((?:[^\\[\\]\\\\]++|\\\\.)++)\\](?:\\((?:[^()\\n]++|\\([^()\\n]*\\))*+\\)|\\[(?:[^\\[\\]\\\\\\n]++|\\\\.)*+\\])",
            found -> toHtml(found.group(1)));
    private static final Rule LINK = new Rule(
            "(?<!\\w)\\[(?=[a-zA-Z_$#])([\\w.$/]*(?:#[\\w$]+)?(?:\\((?:[\\w.$, ]++|\\\\.)*+\\))?)\\]",
            found -> "{@link " + found.group(1).replace("\\", "") + "}");
    private static final Rule ADDRESS = new Rule("<([a-zA-Z][\\w+.-]+:[^<>\\s]*)>", found -> escape(found.group(1)));
    private static final Rule ESCAPE =
            new Rule("\\\\(\\p{Punct})", found -> "&#" + (int) found.group(1).charAt(0) + ";");
    private static final Rule EMPHASIS = new Rule(
            "(?<![\\w*])(\\*{1,3}|_{1,3})(?![\\s*_])([^\\n]+?)(?<!\\s)\\1(?![\\w*])", found -> toHtml(found.group(2)));

    /** The first that matches is applied. */
    private static final List<Rule> RULES = List.of(
            FENCED_CODE, INDENTED_CODE, HEADING, LIST_ITEM, CODE, LABELLED_LINK, LINK, ADDRESS, ESCAPE, EMPHASIS);

    private Markdown() {}

    /** What tags hold stays as it is, but for text. */
    static String toHtml(String markdown) {
        StringBuilder html = new StringBuilder();
        int position = 0;
        while (position < markdown.length()) {
            Optional<InlineTag> tag = InlineTag.at(markdown, position);
            if (tag.isPresent()) {
                html.append(
                        toHtml(tag.get(), markdown.substring(position, tag.get().end())));
                position = tag.get().end();
            } else {
                position = applyRule(markdown, position, html);
            }
        }
        return html.toString();
    }

    private static String toHtml(InlineTag tag, String whole) {
        return switch (tag.name()) {
            case "return", "summary" -> "{@" + tag.name() + " " + toHtml(tag.body()) + "}";
            case "link", "linkplain" -> {
                int label = DocTextParser.endOfReference(tag.body());
                yield "{@" + tag.name() + " " + tag.body().substring(0, label)
                        + toHtml(tag.body().substring(label)) + "}";
            }
            default -> whole;
        };
    }

    /** Gives the position behind what has been rewritten. */
    private static int applyRule(String markdown, int position, StringBuilder html) {
        for (Rule rule : RULES) {
            Matcher found = rule.pattern
                    .matcher(markdown)
                    .region(position, markdown.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (found.lookingAt()) {
                html.append(rule.html.apply(found));
                return found.end();
            }
        }
        html.append(markdown.charAt(position));
        return position + 1;
    }

    private static String lines(String code) {
        return "<pre>" + escape(code) + "</pre>";
    }

    private static String escape(String text) {
        return text.lines().map(DocHtml::escape).collect(joining("\n"));
    }
}
