package test.hiddentype;

import io.github.asyncactions.AsyncActions;

/** A parameter of a private type. */
@AsyncActions(methods = "count") // error: [AsyncActions-MethodNotAccessible] HiddenType.count(Query) mentions HiddenType.Query, which is private, so its wrapper in package test.hiddentype can't call it: make that type public or package-private, or leave the method out
public class HiddenType {

    private static class Query {}
    public long count(Query query) { return 1; }
    long hidden() { return 1; }
}
