package test.usesbroken;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "countt", fluent = "*") // error: [AsyncActions-UnknownMethod] countt
public class Orders {

    public long count() { return 1; }

    public Orders top(int n) { return this; }
}
