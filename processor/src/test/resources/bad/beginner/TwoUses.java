package test.twouses;

import io.github.asyncactions.AsyncActions;

/** Two specs for one target in uses. */
@AsyncActions(fluent = "text", uses = {TwoUses.Lengths.class, TwoUses.Empties.class}) // warning: [AsyncActions-UsesNothingNew] test.twouses.TwoUses.Empties is without effect: java.lang.String results in Lengths2 already; take one of them out
public class TwoUses {

    public String text() { return ""; }

    @AsyncActions(target = String.class, methods = "length", name = "Lengths2")
    interface Lengths {}

    @AsyncActions(target = String.class, methods = "isEmpty", name = "Empties2")
    interface Empties {}
}
