package io.github.asyncactions.processor.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain, text: it's 100%! (or [not])  | plain, text: it's 100%! (or [not])
            */                                  | &#42;/
            {@link x}                           | {&#64;link x}
            <b>&amp;                            | &#60;b&#62;&#38;amp;
            \\u002a "$L"                        | &#92;u002a "$L"
            größer als ∞ 😀                      | größer als &#8734; &#128512;
            """)
    void textIsData(String text, String escaped) {
        assertThat(DocHtml.of(DocText.plain(text))).isEqualTo(escaped);
    }

    @Test
    void aBlankLineStartsAParagraphAndControlCharactersAreGone() {
        assertThat(DocHtml.of(DocText.plain("  one\n   two\n \t \n\n three\u0007\u001b \r\n\r\n four \n")))
                .isEqualTo("one\ntwo\n\n<p>three\n\n<p>four");
        assertThat(DocText.plain(" \n\u0007\n\n").isEmpty()).isTrue();
    }

    @Test
    void whatIsNoCharacterIsLeftOut() {
        assertThat(DocHtml.of(DocText.plain("one\ud800 \uffff\u009ftwo"))).isEqualTo("one two");
        assertThat(DocHtml.of(new DocText.Builder().text("one").code("\u0007").build()))
                .isEqualTo("one");
        assertThat(DocHtml.of(new DocText.Builder()
                        .text("one")
                        .lines("\u0007\n\u0007")
                        .build()))
                .isEqualTo("one");
        assertThat(DocHtml.of(DocText.plain("one\n\n\u0007 \n\ntwo"))).isEqualTo("one\n\n<p>two");
        assertThat(DocText.plain("\ud800\uffff").isEmpty()).isTrue();
    }
}
