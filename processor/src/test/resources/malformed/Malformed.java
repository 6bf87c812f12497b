package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "broken")
interface Malformed {

    /**
     * A list that is never closed <ul><li>and {@link Nowhere} </p> & < {@value #NOTHING} $L $T \u0040see {@code
     *
     * @param other nobody
     * @param nothing
     * @return
     */
    int broken(int nothing);
}
