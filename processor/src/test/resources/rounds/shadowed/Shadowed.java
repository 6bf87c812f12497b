package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.*;

/** Until another processor writes one into this package, {@code Timer} is that of the JDK, which lacks the method. */
class Shadowed {

    ActionFuture<Long> elapsed = AsyncTimer.of(new Timer()).elapsedAsync();

    @AsyncActions(target = Timer.class, methods = "elapsed")
    interface TimerActions {}
}
