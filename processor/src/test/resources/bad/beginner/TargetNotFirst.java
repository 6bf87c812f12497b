package test.targetnotfirst;

import io.github.asyncactions.AsyncActions;
import java.util.List;

/** The target is the second parameter. */
@AsyncActions(target = List.class, methods = "size")
interface TargetNotFirst {
    static long above(int limit, List<?> list) { return 1; } // warning: [AsyncActions-TargetNotFirst] above becomes no action, since it does not take the target first: write static <E> long above(List<E> list, int limit), or make the method private if it is no action
}
