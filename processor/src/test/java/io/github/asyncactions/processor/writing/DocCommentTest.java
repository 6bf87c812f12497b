package io.github.asyncactions.processor.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocCommentTest {

    @Test
    void isEmptyWhereThereIsNone() {
        DocComment none = DocComment.parse(null);

        assertThat(none.description()).isEmpty();
        assertThat(none.parameters()).isEmpty();
        assertThat(none.result()).isEmpty();
    }

    @Test
    void readsDescriptionParametersAndResult() {
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
                 @see #other
                """);

        assertThat(comment.description()).isEqualTo("Does it, mail@example.org.");
        assertThat(comment.parameters())
                .containsExactly(entry("one", "the first, on two lines"), entry("<T>", "a kind"));
        assertThat(comment.result()).contains("what it is");
    }

    @Test
    void anEmptyResultIsNone() {
        assertThat(DocComment.parse("@return <b></b>").result()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {@link #size()}                     | size()
            {@link List#size() its size}        | its size
            {@linkplain List a $1 list}         | a $1 list
            {@link List$1}                      | List$1
            {@code x < y}                       | x < y
            {@value}                            | ''
            1 &lt; 2 &amp;&amp; 3 &gt; 2        | 1 < 2 && 3 > 2
            a <b>bold</b> word                  | a bold word
            1 < 2 and 3 > 2                     | 1 < 2 and 3 > 2
            """)
    void givesPlainText(String html, String plain) {
        assertThat(DocComment.parse(html).description()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"p", "ul", "li", "PRE", "h1", "br"})
    void blocksAreParagraphs(String element) {
        assertThat(DocComment.parse("one\n <" + element + "> two").description())
                .isEqualTo("one\n\ntwo");
        assertThat(DocComment.parse("one</" + element + ">two").description()).isEqualTo("one\n\ntwo");
    }
}
