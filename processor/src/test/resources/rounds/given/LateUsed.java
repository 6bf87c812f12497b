package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(target = LateType.class, methods = "toString()")
interface LateUsed {
    static int extended(LateType late, LateType other) {
        return 0;
    }
}
