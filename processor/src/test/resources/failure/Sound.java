package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count")
interface Sound {
    long count();
}
