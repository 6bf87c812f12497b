package test;

import io.github.asyncactions.AsyncActions;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

@AsyncActions(methods = "find")
interface Marked {
    @Nullable String find();

    @AsyncActions(target = Semaphore.class, methods = "availablePermits")
    interface Foreign {}
}
