package library;

import io.github.asyncactions.AsyncActions;

@AsyncActions(target = Mentions.class, methods = "count", name = "LibraryWrapper", recorded = true)
@AsyncActions(target = StringBuilder.class, methods = "length", name = "AnotherWrapper")
public interface Spec {}
