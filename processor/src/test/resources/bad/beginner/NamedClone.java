package test.namedclone;

import io.github.asyncactions.AsyncActions;

/** What a wrapper can't have. */
@AsyncActions(methods = "count", fluent = "clone") // error: [AsyncActions-DuplicateMember] AsyncNamedClone can't have a method clone() beside the one that every wrapper has: take it out
public class NamedClone {

    public long count() { return 1; }
    @Override public NamedClone clone() { return this; }
}
