package test;

import io.github.asyncactions.AsyncActions;
import java.io.IOException;
import java.util.List;

/** Documentation that is carried over, and what would break the comment or the file. */
@AsyncActions(
        methods = {"evaluate", "silent"},
        fluent = "self",
        docs = @AsyncActions.Doc(
                method = "silent",
                value = "*/ } class Escaped { /** {@link Nowhere#x} {@code $L $T $$ \\u002a/ \u002a/ <b> & @param none\n\n@see Nowhere"))
public abstract class Documented<T> {

    /**
     * Evaluates {@code data}, as {@link #silent()} and {@link List#size() its size} say: 1 &lt; 2.
     *
     * <p>In a <b>second</b> paragraph:
     *
     * <ul>
     *   <li>an item
     * </ul>
     *
     * @param data what to evaluate,
     *     on two lines
     * @param <S> a kind of it
     * @return the figure
     * @throws IOException if it can't
     * @see List
     */
    public abstract <S extends T> double evaluate(List<S> data, int folds) throws IOException;

    public abstract void silent();

    /**
     * Itself.
     *
     * @param more as it was
     * @return this
     */
    public abstract Documented<T> self(String more) throws IOException;
}
