package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = {"broken", "unknown"})
interface Malformed {

    /**
     * A list that is never closed <ul><li>and {@link Nowhere} </p> & < {@value #NOTHING} $L $T \u0040see {@code
     *
     * @param other nobody
     * @param nothing
     * @return
     */
    int broken(int nothing);

    /**
     * <pre>never closed {@snippet file="Nowhere.java" region="none"} {@unknown <b>} &unknown; &#xffffffff; {@inheritDoc}
     * {@snippet lang=java :
     * @Override // @highlight substring="x"
     * int a = b &lt; c; // @end
     * } <code> {@code} <!-- not closed <h1></h7> <p><p> </p> \u002a\u002f /**
     *
     * @param <X> nothing
     * @param
     * @return <p>
     * @return {@return this}
     * @deprecated <pre>
     */
    @Deprecated
    int unknown();
}
