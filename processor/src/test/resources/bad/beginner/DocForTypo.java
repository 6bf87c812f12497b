package test.docfortypo;

import io.github.asyncactions.AsyncActions;

/** Documentation of a method that is no action. */
@AsyncActions(methods = "count", docs = @AsyncActions.Doc(method = "sum", value = "Sums.")) // error: [AsyncActions-DocForNothing] There is a doc for sum, which is neither fluent nor among the asynchronous methods: count
public class DocForTypo {

    public long count() { return 1; }
    public long sum(int limit) { return 1; }
}
