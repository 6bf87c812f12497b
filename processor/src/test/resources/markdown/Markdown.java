package test;

import io.github.asyncactions.AsyncActions;
import java.util.List;

/// Comments in Markdown, as JDK 23 and later read them.
@AsyncActions(methods = {"count", "inherited"})
public class Markdown implements MarkdownApi {

    /// Counts `List<String>` and {@code a<b>}: **not** `*/` &lt; \* [List#of(Object\[\])], [all of them][List#size()],
    /// [a page](https://example.org/(x)) and <https://example.org/>.
    ///
    /// # A heading
    ///
    /// ```java
    /// @Override
    /// void code() {
    ///     go();
    /// }
    /// ```
    ///
    /// - an item
    /// - another
    ///
    /// {@snippet :
    /// for (int i = 0; i < 9; i++) { // @highlight substring="for"
    ///     go();
    ///
    /// }
    /// }
    ///
    /// @param limit not above `a<b>`
    /// @return the _number_
    public long count(int limit) {
        return limit;
    }

    @Override
    public void inherited() {}
}

interface MarkdownApi {

    /// Is *inherited*.
    void inherited();
}
