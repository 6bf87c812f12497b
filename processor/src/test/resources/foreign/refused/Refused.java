package test;

import io.github.asyncactions.AsyncActions;
import library.Forwarding;

class Refused {

    @AsyncActions(target = Forwarding.Twice.class, methods = "same") // error: [AsyncActions-MethodNotAccessible] same
    interface Twice {}
}
