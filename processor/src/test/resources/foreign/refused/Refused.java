package test;

import io.github.asyncactions.AsyncActions;
import library.Forwarding;
import library.Trait;

class Refused {

    @AsyncActions(target = Forwarding.Twice.class, methods = "same") // error: [AsyncActions-UnwritableMethod] same
    interface Twice {}

    @AsyncActions(target = Forwarding.Wild.class, methods = "same") // error: [AsyncActions-UnwritableMethod] same
    interface Wildcard {}

    @AsyncActions(target = Trait.Inner.class, methods = "pair") // error: [AsyncActions-BadTarget] Inner
    interface Raw {}

    @AsyncActions(target = Forwarding.Specialized.class, methods = "at") // error: [AsyncActions-TwinMethod] at(int)
    interface Specialized {}

    @AsyncActions(
            target = Forwarding.SpecializedChild.class,
            methods = "at(int)") // error: [AsyncActions-TwinMethod] at(int)
    interface SpecializedChild {}
}
