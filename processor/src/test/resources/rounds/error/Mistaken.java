package test;

import io.github.asyncactions.AsyncActions;

@AsyncActions(target = String.class, methods = "lenght") // error: [AsyncActions-UnknownMethod] length
interface Mistaken {}
