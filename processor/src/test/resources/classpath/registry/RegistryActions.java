package user;

import io.github.asyncactions.AsyncActions;
import library.Registry;

@AsyncActions(
        target = Registry.class,
        methods = {"find", "last", "put"})
interface RegistryActions {}
