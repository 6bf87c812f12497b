package io.github.asyncactions.processor.comments;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text out of a part of a doc comment. What a link points to may not be imported where the wrapper stands,
 * and HTML may be wrong: links become their labels, and of HTML only code and paragraphs remain.
 */
final class DocTextParser {

    private static final Pattern ELEMENT =
            Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)\\b(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
    private static final Set<String> BLOCKS =
            Set.of("blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul".split(" "));
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> CODE = Set.of("code", "tt");

    /** What a link refers to: a blank in parentheses or angle brackets does not end it. */
    private static final Pattern REFERENCE = Pattern.compile("(?:[^\\s(<]++|\\([^)]*+\\)?|<[^>]*+>?)++");

    /** A format, such as {@code "%x"}, may stand before what {@code @value} refers to. */
    private static final Pattern FORMAT = Pattern.compile("^[\"%]\\S*\\s*");

    private static final Pattern INDEXED = Pattern.compile("\"([^\"]*)\"|\\S+");
    private static final Pattern SNIPPET_BODY =
            Pattern.compile("(?s)(?:[^:\"']++|\"[^\"]*+\"|'[^']*+')*+:[ \\t]*\\R(.*)");
    private static final Pattern SNIPPET_FILE =
            Pattern.compile("\\b(?:file|class)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");
    private static final String MARKUP = "[ \\t]*(?://|#)[ \\t]*@(?:highlight|replace|link|start|end)\\b.*";
    private static final Pattern SNIPPET_MARKUP = Pattern.compile("(?m)^" + MARKUP + "\\R|" + MARKUP);

    private final String comment;
    private final DocText.Builder text = new DocText.Builder();
    private int position;

    private DocTextParser(String comment) {
        this.comment = comment;
    }

    static DocText parse(String comment) {
        return new DocTextParser(comment).parse();
    }

    private DocText parse() {
        while (position < comment.length()) {
            boolean isMarkup =
                    switch (comment.charAt(position)) {
                        case '{' -> addTag();
                        case '<' -> skipComment() || addElement();
                        case '&' -> addEntity();
                        default -> false;
                    };
            if (!isMarkup) {
                text.text(comment.substring(position, position + 1));
                position++;
            }
        }
        return text.build();
    }

    private Optional<Matcher> here(Pattern pattern) {
        Matcher matcher = pattern.matcher(comment).region(position, comment.length());
        return Optional.of(matcher).filter(Matcher::lookingAt);
    }

    private boolean addTag() {
        Optional<InlineTag> tag = InlineTag.at(comment, position);
        tag.ifPresent(this::add);
        return tag.isPresent();
    }

    private void add(InlineTag tag) {
        position = tag.end();
        switch (tag.name()) {
            case "code", "systemProperty" -> text.code(tag.body());
            case "literal" -> text.text(tag.body());
            case "link" -> addLink(tag.body().strip(), true);
            case "linkplain" -> addLink(tag.body().strip(), false);
            case "value" -> addLink(FORMAT.matcher(tag.body().strip()).replaceFirst(""), true);
            case "snippet" -> addSnippet(tag.body());
            case "inheritDoc" -> text.inherited();
            case "return" ->
                text.text("Returns ").all(parse(tag.body().strip())).text(".");
            case "index" -> text.text(indexed(tag.body()));
            case "docRoot" -> {} // A part of an address.
            default -> text.all(parse(tag.body()));
        }
    }

    private void addLink(String body, boolean isCode) {
        int end = endOfReference(body);
        DocText label = parse(body.substring(end).strip());
        if (label.isEmpty()) {
            label = DocText.plain(body.substring(0, end).replaceFirst("^#", "").replace('#', '.'));
        }
        if (isCode) {
            text.code(label.text());
        } else {
            text.all(label);
        }
    }

    /** Where the label of a link begins, given what follows the tag's name. */
    static int endOfReference(String body) {
        Matcher reference = REFERENCE.matcher(body);
        return reference.lookingAt() ? reference.end() : 0;
    }

    private static String indexed(String body) {
        Matcher matcher = INDEXED.matcher(body);
        if (!matcher.lookingAt()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group() : matcher.group(1);
    }

    /** One whose code is in another file shows which it is. */
    private void addSnippet(String body) {
        Matcher matcher = SNIPPET_BODY.matcher(body);
        if (matcher.matches()) {
            text.lines(SNIPPET_MARKUP.matcher(matcher.group(1)).replaceAll(""));
            return;
        }
        Matcher file = SNIPPET_FILE.matcher(body);
        if (file.find()) {
            text.code(Stream.of(file.group(1), file.group(2), file.group(3))
                    .filter(Objects::nonNull)
                    .collect(joining()));
        }
    }

    private boolean skipComment() {
        Optional<Matcher> found = here(COMMENT);
        found.ifPresent(matcher -> position = matcher.end());
        return found.isPresent();
    }

    private boolean addElement() {
        Optional<Matcher> found = here(ELEMENT);
        if (found.isEmpty()) {
            return false;
        }
        String name = found.get().group(1).toLowerCase(Locale.ROOT);
        boolean isStart = comment.charAt(position + 1) != '/';
        position = found.get().end();
        if (isStart && name.equals("pre")) {
            text.lines(parse(upToEndOf(name)).text());
        } else if (isStart && CODE.contains(name)) {
            text.code(parse(upToEndOf(name)).text());
        } else if (BLOCKS.contains(name)) {
            text.paragraph();
        } else if (CELLS.contains(name)) {
            text.text(" ");
        }
        return true;
    }

    /** What stands before the element's end tag, or all the rest if there is none. */
    private String upToEndOf(String name) {
        Matcher end = Pattern.compile("(?i)</" + name + "\\s*>").matcher(comment);
        int start = position;
        if (!end.find(start)) {
            position = comment.length();
            return comment.substring(start);
        }
        position = end.end();
        return comment.substring(start, end.start());
    }

    private boolean addEntity() {
        Optional<Matcher> found = here(ENTITY);
        Optional<String> character = found.flatMap(matcher -> HtmlEntities.character(matcher.group(1)));
        if (character.isEmpty()) {
            return false;
        }
        text.text(character.get());
        position = found.get().end();
        return true;
    }
}
