package test.snapshotofother;

import io.github.asyncactions.AsyncActions;

/** A snapshot that returns something else. */
@AsyncActions(target = StringBuilder.class, methods = "length")
interface SnapshotOfOther {

    @AsyncActions.Snapshot
    static String copy(StringBuilder builder) { return builder.toString(); } // error: [AsyncActions-BadSnapshot] A @Snapshot takes the target and returns it: write one that is static and not private, from java.lang.StringBuilder to java.lang.StringBuilder
}
