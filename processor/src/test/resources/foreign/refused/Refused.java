package test;

import io.github.asyncactions.AsyncActions;
import library.Forwarding;

class Refused {

    @AsyncActions(target = Forwarding.Twice.class, methods = "same") // error: [AsyncActions-MethodNotAccessible] same
    interface Twice {}

    @AsyncActions(target = Forwarding.Specialized.class, methods = "at") // error: [AsyncActions-TwinMethod] at(int)
    interface Specialized {}

    @AsyncActions(
            target = Forwarding.SpecializedChild.class,
            methods = "at(int)") // error: [AsyncActions-TwinMethod] at(int)
    interface SpecializedChild {}
}
