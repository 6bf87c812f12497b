package io.github.asyncactions.processor.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocCommentTest {

    private static String html(DocText text) {
        return DocHtml.of(text);
    }

    @Test
    void hasNoPartsWhereThereIsNone() {
        assertThat(DocComment.NONE.description().isEmpty()).isTrue();
        assertThat(DocComment.NONE.parameter("x").isEmpty()).isTrue();
        assertThat(DocComment.NONE.result().isEmpty()).isTrue();
        assertThat(DocComment.NONE.deprecation().isEmpty()).isTrue();
    }

    @Test
    void readsDescriptionParametersResultAndDeprecation() {
        DocComment comment = DocComment.parse("""
                 Does it, mail@example.org.

                 @param one the first,
                     on two lines
                 @param <T> a kind
                 @param one again
                 @param
                 @throws Exception never
                 @return what
                     it is
                 @deprecated no
                     more
                 @see #other
                """);

        assertThat(html(comment.description())).isEqualTo("Does it, mail&#64;example.org.");
        assertThat(html(comment.parameter("one"))).isEqualTo("the first, on two lines");
        assertThat(html(comment.parameter("<T>"))).isEqualTo("a kind");
        assertThat(html(comment.result())).isEqualTo("what it is");
        assertThat(html(comment.deprecation())).isEqualTo("no more");
    }

    @Test
    void anEmptyResultIsNone() {
        assertThat(DocComment.parse("@return <b></b>").result().isEmpty()).isTrue();
    }

    @Test
    void anAtSignInAnInlineTagStartsNoBlockTag() {
        DocComment comment = DocComment.parse("""
                 <pre>{@code
                 @Override
                 @return nothing
                 {
                   @param x
                 }
                 }</pre>
                 @return it
                """);

        assertThat(html(comment.description()))
                .isEqualTo("<pre>\n&#64;Override\n&#64;return nothing\n{\n  &#64;param x\n}\n</pre>");
        assertThat(html(comment.result())).isEqualTo("it");
        assertThat(comment.parameters()).isEmpty();
    }

    @Test
    void anInlineReturnIsDescriptionAndResult() {
        DocComment comment = DocComment.parse(" {@return the {@code a<b>}}\n @param x y");

        assertThat(html(comment.description())).isEqualTo("Returns the {@code a<b>}.");
        assertThat(html(comment.result())).isEqualTo("the {@code a<b>}");
    }

    @Test
    void inheritsTheMissingPartsByTheirPlace() {
        DocComment own = DocComment.parse(" Own. {@inheritDoc}\n @param a own a");
        DocComment above =
                DocComment.parse(" Above.\n @param x above x\n @param y above y\n @return above\n @deprecated above");

        DocComment comment = own.inherit(above, Map.of("a", "x", "b", "y"));

        assertThat(html(comment.description())).isEqualTo("Own. Above.");
        assertThat(html(comment.parameter("a"))).isEqualTo("own a");
        assertThat(html(comment.parameter("b"))).isEqualTo("above y");
        assertThat(html(comment.result())).isEqualTo("above");
        assertThat(comment.deprecation().isEmpty()).isTrue();
    }

    @Test
    void aPartIsInheritedFromTheNextMethodThatHasIt() {
        DocComment own = DocComment.parse(" @return {@inheritDoc}");
        DocComment parent = DocComment.parse(" {@inheritDoc}");
        DocComment grandparent = DocComment.parse(" Above.\n @return above");

        DocComment comment = own.inherit(parent, Map.of()).inherit(grandparent, Map.of());

        assertThat(html(comment.description())).isEqualTo("Above.");
        assertThat(html(comment.result())).isEqualTo("above");
    }

    @Test
    void nothingToInheritLeavesNoTrace() {
        DocComment comment = DocComment.parse(" {@inheritDoc}").inherit(DocComment.NONE, Map.of());

        assertThat(comment.description().isEmpty()).isTrue();
        assertThat(html(DocComment.parse("One {@inheritDoc}two").description())).isEqualTo("One two");
    }
}
