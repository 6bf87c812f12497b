package test;

import io.github.asyncactions.AsyncActions;

/** A parent, a result and a parameter that come later; what is not chosen does not matter. */
@AsyncActions(methods = {"inherited", "find(test.LateType[])"}, fluent = "*")
abstract class LateMembers extends LateParent implements Comparable<AsyncLateMembers> {

    abstract LateType find(LateType[] like);

    public abstract LateMembers with(java.util.List<? super LateType> types);

    public abstract LateMembers after(AsyncLateMembers other);
}
