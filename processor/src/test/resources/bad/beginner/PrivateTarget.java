package test.privatetarget;

import io.github.asyncactions.AsyncActions;

/** A private class. */
class PrivateTarget {

    @AsyncActions(methods = "count") // error: [AsyncActions-TargetNotAccessible] PrivateTarget.Service is not accessible from a class in package test.privatetarget, where its wrapper would stand: make it public or package-private
    private static class Service {
        public long count() { return 1; }
    }
}
