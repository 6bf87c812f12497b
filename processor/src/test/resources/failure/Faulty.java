package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count")
interface Faulty { // error: [AsyncActions-Internal] test.Faulty
    long count();
}
