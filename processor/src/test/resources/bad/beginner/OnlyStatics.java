package test.onlystatics;

import io.github.asyncactions.AsyncActions;

/** A class that has nothing but static methods. */
@AsyncActions // error: [AsyncActions-NothingToWrap] since its own static methods can't: move them to a spec, an interface with @AsyncActions(target = OnlyStatics.class), or make them instance methods, and name them in methods
public class OnlyStatics {

    public static long count(OnlyStatics service) { return 1; }
}
