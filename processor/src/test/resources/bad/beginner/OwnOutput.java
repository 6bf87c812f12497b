package test.ownoutput;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.support.GeneratedWrapper;

/** What was generated before is among the sources. */
@AsyncActions(methods = "count")
class OwnOutput { // error: [AsyncActions-OwnOutput] test.ownoutput.AsyncOwnOutput is already there as a source, and is this annotation's own earlier output: take the folder of generated sources out of the sources that are compiled
    public long count() { return 1; }
}

@GeneratedWrapper
final class AsyncOwnOutput {}
