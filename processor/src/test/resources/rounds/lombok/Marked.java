package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count")
class Marked {

    @lombok.Getter
    final long value = 1;

    long count() {
        return value;
    }
}
