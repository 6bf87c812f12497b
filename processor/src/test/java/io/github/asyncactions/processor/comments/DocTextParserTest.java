package io.github.asyncactions.processor.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocTextParserTest {

    private static String html(String comment) {
        return DocHtml.of(DocTextParser.parse(comment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {@code x < y}                         | {@code x < y}
            {@code List<String>}                  | {@code List<String>}
            {@code @Test {x}}                     | <code>&#64;Test {x}</code>
            {@code a*b \\u002a}                   | <code>a&#42;b &#92;u002a</code>
            {@code }{@code}                       | ``
            {@code if (                           | {&#64;code if (
            {@ code}                              | {&#64; code}
            {@literal a<b>}                       | a&#60;b&#62;
            {@link #size()}                       | {@code size()}
            {@link List#size() its size}          | {@code its size}
            {@link Map#put(K, V)}                 | {@code Map.put(K, V)}
            {@link List#of(A, B) two of them}     | {@code two of them}
            {@link List<A, B> both}               | {@code both}
            {@link List {@code a<b>}}             | {@code a<b>}
            {@linkplain List a $1 list}           | a $1 list
            {@linkplain List}                     | List
            {@link List$1}                        | {@code List$1}
            {@link }                              | ``
            {@value}                              | ``
            {@value #MOST}                        | {@code MOST}
            {@value "%x" A#MOST}                  | {@code A.MOST}
            {@systemProperty a.b}                 | {@code a.b}
            {@index word what it is}              | word
            {@index "two words" what}             | two words
            {@index }                             | ``
            {@summary A {@code b}.}               | A {@code b}.
            {@return the x}                       | Returns the x.
            {@docRoot}/x                          | /x
            {@unknown a <b>c</b>}                 | a c
            1 &lt; 2 &amp;&amp; 3 &gt; 2          | 1 &#60; 2 &#38;&#38; 3 &#62; 2
            &auml;&Uuml;&thorn;&Omega;&sigma;     | äÜþΩσ
            &#228; &#xe4; &#XE4;                  | ä ä ä
            &hellip;&rarr;&#128512;               | &#8230;&#8594;&#128512;
            &commat;&lowbar;&rbrack;&check;          | &#64;_]&#10003;
            &none; &#x; &#99999999999; &lt        | &#38;none; &#38;#x; &#38;#99999999999; &#38;lt
            a <b>bold</b> <IMG alt="a>b"/>word    | a bold word
            <a href='https://a?b>c'>label</a>     | label
            1 < 2 and 3 > 2                       | 1 &#60; 2 and 3 &#62; 2
            <code>a &lt; {@code b<c>}</code>      | {@code a < b<c>}
            <tt>x</tt>, <CODE>y</Code >           | {@code x}, {@code y}
            <code>open                            | {@code open}
            one<!-- <b> {@code -->two             | onetwo
            one <!-- two                          | one &#60;!-- two
            <td>one</td><td>two</td>              | one  two
            """)
    void keepsTheText(String comment, String html) {
        assertThat(html(comment)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"p", "ul", "li", "dd", "h1", "br", "TR", "blockquote"})
    void blocksAreParagraphs(String element) {
        assertThat(html("one\n <" + element + "> two")).isEqualTo("one\n\n<p>two");
        assertThat(html("one</" + element + ">two")).isEqualTo("one\n\n<p>two");
    }

    @Test
    void linesOfCodeStay() {
        assertThat(html("""
                 One <pre>{@code
                   @Override
                   void a() {
                     "x"\t<b>

                   }
                 }</pre> two <PRE class="x">
                 &lt;b&gt; <i>c</i>

                   {@code <d>}
                 </PRE>
                 <pre>  </pre>
                """)).isEqualTo("""
                One

                <pre>
                &#64;Override
                void a() {
                  "x"\t&#60;b&#62;

                }
                </pre>

                <p>two

                <pre>
                &#60;b&#62; c

                  &#60;d&#62;
                </pre>""");
        assertThat(html("<pre>one")).isEqualTo("<pre>\none\n</pre>");
    }

    @Test
    void snippetsAreLinesOfCodeWithoutTheirMarkup() {
        assertThat(html("""
                 {@snippet lang="java" id="x" :
                   @Override
                   // @start region="r"
                   int a = 1; // @highlight substring="a"
                   {} # @end
                   mail(x); // @home
                 }
                """)).isEqualTo("""
                <pre>
                &#64;Override
                int a = 1;
                {}
                mail(x); // &#64;home
                </pre>""");
        assertThat(html("{@snippet file=\"A.java\" region=r}")).isEqualTo("{@code A.java}");
        assertThat(html("{@snippet region=r class = 'a.B'}")).isEqualTo("{@code a.B}");
        assertThat(html("{@snippet region=r}")).isEmpty();
        assertThat(html("{@snippet file='a:b.java':\n x\n}")).isEqualTo("<pre>\nx\n</pre>");
    }

    @Test
    void aLinkMayBeOnSeveralLines() {
        assertThat(html("{@link\n  List#of(A,\n  B)}")).isEqualTo("{@code List.of(A, B)}");
        assertThat(html("{@linkplain List\n  a list}")).isEqualTo("a list");
    }

    @Test
    void aBlankIsOneAndALineEndStays() {
        assertThat(html(" one  {@code two\n   three}\n   four\t{@code x} "))
                .isEqualTo("one  {@code two three}\nfour {@code x}");
    }
}
