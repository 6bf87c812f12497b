package io.github.asyncactions.processor.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    private static String html(String markdown) {
        return DocHtml.of(DocComment.parse(Markdown.toHtml(markdown)).description());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            `List<String>` and `{@code x}`       | {@code List<String>} and <code>{&#64;code x}</code>
            ``a`b`` and ` c `                    | {@code a`b} and {@code c}
            one ` two                            | one &#96; two
            {@code a`b} `c`                      | {@code a`b} {@code c}
            {@literal **x**}                     | &#42;&#42;x&#42;&#42;
            {@return the `List<String>` of *all*} | Returns the {@code List<String>} of all.
            {@linkplain List the `List<String>`} | the {@code List<String>}
            {@link Map#of(A, B) a `Map<A, B>`}   | {@code a Map<A, B>}
            [List]                               | {@code List}
            [List#of(Object\\[\\], int)]         | {@code List.of(Object[], int)}
            [#size()]                            | {@code size()}
            [java.base/java.util.List]           | {@code java.base/java.util.List}
            [all *of* `them`][List#size()]       | all of {@code them}
            [List][]                             | List
            [a page](https://a.org/x(y)) ![b](c) | a page b
            a[i] [1] [not so]                    | a[i] [1] [not so]
            \\[List\\] \\*x\\*                   | [List] &#42;x&#42;
            *a* **b c** ***d*** _e_ __f__        | a b c d e f
            2 * 3 * 4, a_b_c, *, 2*3*4           | 2 &#42; 3 &#42; 4, a_b_c, &#42;, 2&#42;3&#42;4
            <https://a.org/b> <b>c</b> &lt;      | https://a.org/b c &#60;
            """)
    void keepsTheText(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @Test
    void headingsAreParagraphs() {
        assertThat(html("## One `x` ##")).isEqualTo("One {@code x}");
        assertThat(html("#one")).isEqualTo("#one");
    }

    @Test
    void blocksArePlain() {
        assertThat(html("""
                one
                # Two
                three
                - four
                  five
                - six
                1. seven

                eight
                """)).isEqualTo("""
                one

                <p>Two

                <p>three

                <p>- four
                five

                <p>- six

                <p>1. seven

                <p>eight""");
    }

    @Test
    void linesOfCodeStay() {
        assertThat(html("""
                one
                ```java
                @Override
                  *a* `b` {@code c}
                ````
                two

                    three<b>
                  \s
                    @four
                five
                ~~~
                ```
                """)).isEqualTo("""
                one

                <pre>
                &#64;Override
                  &#42;a&#42; &#96;b&#96; {&#64;code c}
                </pre>

                <p>two

                <pre>
                three&#60;b&#62;

                &#64;four
                </pre>

                <p>five

                <pre>
                &#96;&#96;&#96;
                </pre>""");
    }

    @Test
    void codeEndsWithItsParagraph() {
        assertThat(html("one `two\nthree` four")).isEqualTo("one {@code two three} four");
        assertThat(html("one `two\n\nthree` four")).isEqualTo("one &#96;two\n\n<p>three&#96; four");
        assertThat(html("one `two\n@param three` four")).isEqualTo("one &#96;two");
    }

    /** Regular expressions recurse for some repetitions. */
    @Test
    void longCommentsAreRead() {
        assertThat(html("\n\n    x".repeat(10_000))).startsWith("<pre>\nx\n").endsWith("\nx\n</pre>");
        assertThat(html("`".repeat(10_000))).hasSize("&#96;".length() * 10_000);
        assertThat(html("[" + "\\*".repeat(10_000) + "](x)")).hasSize("&#42;".length() * 10_000);
    }
}
