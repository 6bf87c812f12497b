package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count")
class Unchanged {

    @lombok.NonNull
    final Long value = 1L;

    long count() {
        return value;
    }
}
