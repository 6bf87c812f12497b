package test;

import io.github.asyncactions.AsyncActions;
import scala.collection.SortedMapOps;

class Traits {

    @AsyncActions(
            target = SortedMapOps.GenKeySortedSet.class,
            methods = {
                "ordering",
                "contains", // error: [AsyncActions-MethodNotAccessible]
                "iteratorFrom" // error: [AsyncActions-MethodNotAccessible]
            })
    interface Keys {}
}
