package test.staroverunwrap;

import io.github.asyncactions.AsyncActions;

@AsyncActions(methods = "count", fluent = "*") // error: [AsyncActions-DuplicateMember] AsyncStarOverUnwrap can't have a method unwrap() beside the one that every wrapper has: write "-unwrap" beside "*"
public class StarOverUnwrap {
    public long count() { return 1; }
    public StarOverUnwrap unwrap() { return this; }
}
