package test.nameoftwowords;

import io.github.asyncactions.AsyncActions;

/** A name with a space. */
@AsyncActions(target = String.class, methods = "length", name = "Async Text") // error: [AsyncActions-BadName] "Async Text" is no name for a class: write a Java identifier, such as "AsyncString"
interface NameOfTwoWords {}
