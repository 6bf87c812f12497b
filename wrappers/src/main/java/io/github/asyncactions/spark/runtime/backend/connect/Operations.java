package io.github.asyncactions.spark.runtime.backend.connect;

import java.util.Collection;
import java.util.List;

/**
 * What a session of Spark Connect can be asked about what runs for it on the server. Each call waits for the answer.
 */
interface Operations {

    /** Interrupts what runs with this tag, and gives the ids of these operations. */
    List<String> interrupt(String tag);

    /** Whether the client can ask for the states of operations, as that of Spark 4.2 can. */
    boolean haveStates();

    /** Those of {@code ids} that have not ended. */
    Collection<String> unfinished(Collection<String> ids);
}
