package test.privatemethod;

import io.github.asyncactions.AsyncActions;

/** A private method. */
@AsyncActions(methods = "count") // error: [AsyncActions-MethodNotAccessible] PrivateMethod.count() is private, so its wrapper in package test.privatemethod can't call it: make it public or package-private
public class PrivateMethod {

    private long count() { return 1; }
}
