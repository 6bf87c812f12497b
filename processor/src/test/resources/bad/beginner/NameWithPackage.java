package test.namewithpackage;

import io.github.asyncactions.AsyncActions;

/** A name with its package. */
@AsyncActions(target = String.class, methods = "length", name = "com.example.AsyncText") // error: [AsyncActions-BadName] "com.example.AsyncText" has a package, but the wrapper stands in the package of the annotation: write "AsyncText"
interface NameWithPackage {}
