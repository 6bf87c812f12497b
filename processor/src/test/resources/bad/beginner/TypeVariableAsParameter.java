package test.typevariableasparameter;

import io.github.asyncactions.AsyncActions;

/** A type variable, which a signature does not know. */
@AsyncActions(methods = "add(T)") // error: [AsyncActions-NoSuchOverload] write one of its overloads, "add(Object)", or the name alone
public class TypeVariableAsParameter {

    public <T> long add(T value) { return 1; }
}
