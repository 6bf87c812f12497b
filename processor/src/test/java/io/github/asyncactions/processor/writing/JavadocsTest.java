package io.github.asyncactions.processor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain, text: it's 100%! (or [not])  | plain, text: it's 100%! (or [not])
            */                                  | &#42;&#47;
            {@link x}                           | &#123;&#64;link x&#125;
            <b>&amp;                            | &#60;b&#62;&#38;amp;
            \\u002a "$L"                        | &#92;u002a &#34;&#36;L&#34;
            größer als ∞ 😀                      | größer als &#8734; &#128512;
            """)
    void textIsData(String text, String escaped) {
        assertThat(Javadocs.text(text)).isEqualTo(escaped);
    }

    @Test
    void aBlankLineStartsAParagraphAndControlCharactersAreGone() {
        assertThat(Javadocs.text("  one\n   two\n \t \n\n three\u0007\u001b \r\n\r\n four \n"))
                .isEqualTo("one\ntwo\n\n<p>three\n\n<p>four");
    }
}
