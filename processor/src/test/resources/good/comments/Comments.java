package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;
import java.util.List;

/** Comments of all kinds, whose text is carried over. */
@AsyncActions(
        methods = {"inline", "blocks", "old", "nothing", "inherited", "partly", "around"},
        fluent = "chained",
        docs = {
            @Doc(method = {"inline", "blocks()"}, note = "Since Spark 4.1 */.\n\nNot before {@code it}."),
            @Doc(method = "blocks", note = "A second note."),
            @Doc(method = {"nothing", "chained"}, note = "A note alone."),
            @Doc(method = "around", value = "An own text.", note = "And a note.")
        })
public class Comments<T> extends CommentsParent<T> implements CommentsApi<T> {

    /**
     * Takes {@code List<String>}, {@code a<b>}, {@literal <none>} and {@code if (x) { y(); }}: &auml; &#64; &#x40; &mdash; 1
     * &lt; 2.
     *
     * <p><code>x &amp;&amp; <b>y</b></code>, {@code @Override}, {@link List#of(Object, Object) two}, {@link
     * List#of(Object, Object)}, {@link #blocks()}, {@linkplain List a list}, {@link Hidden}, {@value #MOST}, <a
     * href="https://example.org/?a=b">a page</a>.<!-- Not a > word. -->
     *
     * @param <S> of {@code List<S>}
     * @param list {@code List<? super S>}, or
     *     <pre>{@code
     * @Override
     * void several() {
     *     lines();
     * }
     * }</pre>
     *     and more
     * @return {@code a<b>} &rarr; {@code c}
     */
    public <S> String inline(List<? super S> list) {
        return list.toString();
    }

    /**
     * Shows code:
     *
     * <pre>{@code
     * @AsyncActions(methods = "x")
     * class Some<T> {
     *     String s = "*" + "/"; // {@link Nowhere}
     *
     * }
     * }</pre>
     *
     * <pre>
     *   1 &lt; 2 {@code <b>}
     * &#64;param x
     * </pre>
     *
     * <ul>
     *   <li>an item
     *   <li>another
     * </ul>
     *
     * <table>
     *   <caption>A table</caption>
     *   <tr><td>one</td><td>two</td></tr>
     *   <tr><td>three</td><td>four</td></tr>
     * </table>
     */
    public void blocks() {}

    /**
     * {@return what it was}
     *
     * @deprecated Replaced by {@link #inline}, since {@code 1 < 2}.
     */
    @Deprecated(since = "1")
    public int old() {
        return MOST;
    }

    public void nothing() {}

    @Override
    public double inherited(List<T> rows, int folds) {
        return folds;
    }

    /**
     * Before. {@inheritDoc} Behind.
     *
     * @param own the own text
     * @return {@inheritDoc}
     */
    @Override
    public int partly(T own, int other) {
        return other;
    }

    /** {@inheritDoc} */
    @Override
    public void around() {}

    /**
     * Itself.
     *
     * <pre>{@code
     * chained().chained()
     * }</pre>
     *
     * @return this
     * @deprecated Not any more.
     */
    @Deprecated
    public Comments<T> chained() {
        return this;
    }

    /** Not seen by its wrapper. */
    private static final int MOST = 1;

    /** Not seen by its wrapper. */
    private interface Hidden {}
}

interface CommentsApi<A> {

    /**
     * Not this one, since a superclass comes first.
     *
     * @param values from the interface
     * @param folds how many
     * @return from the interface
     */
    double inherited(List<A> values, int folds);

    /**
     * What the interface says.
     *
     * @param first its first
     * @param second its second
     * @return its result
     */
    int partly(A first, int second);

    /** Not taken: a spec has another text. */
    void around();
}

abstract class CommentsParent<T> extends CommentsGrandparent<T> {

    /**
     * From the superclass; {@inheritDoc}
     *
     * @param rows from the superclass
     */
    @Override
    public abstract double inherited(List<T> rows, int folds);
}

abstract class CommentsGrandparent<T> {

    /**
     * And from its own.
     *
     * @param list not this one
     * @return from the superclass of the superclass
     */
    public abstract double inherited(List<T> list, int folds);
}
