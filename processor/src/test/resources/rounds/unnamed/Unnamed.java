package test;

import io.github.asyncactions.AsyncActions;

/** Its own wrapper has no name to javac 17. */
@AsyncActions(methods = {"size", "other"}) // error: [AsyncActions-UnresolvedType] write its target there instead
interface Unnamed<T> {
    int size();

    AsyncUnnamed<T> other(); // error: cannot find symbol
}
