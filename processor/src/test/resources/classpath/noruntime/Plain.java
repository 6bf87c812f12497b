package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count") // error: [AsyncActions-MissingRuntime] asyncactions-wrappers
interface Plain {
    long count();
}
