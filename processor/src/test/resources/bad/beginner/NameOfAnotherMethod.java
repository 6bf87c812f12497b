package test.nameofanothermethod;

import io.github.asyncactions.AsyncActions;

/** The wrapper would have a method twice. */
@AsyncActions(methods = "count", fluent = "countAsync") // error: [AsyncActions-DuplicateMember] AsyncNameOfAnotherMethod would have two methods countAsync(); take one of them out, or choose another suffix
public class NameOfAnotherMethod {

    public long count() { return 1; }
    public NameOfAnotherMethod countAsync() { return this; }
}
