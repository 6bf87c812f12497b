package test;

import io.github.asyncactions.AsyncActions;

/** What is not chosen needs no name, though a compiler compares it with what is. */
@AsyncActions(methods = "size(String)")
interface Beside<T> {
    int size(String text);

    int size(AsyncBeside<T> other);

    int size(AsyncBeside<T>[] others);
}
