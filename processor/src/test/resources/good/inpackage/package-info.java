@AsyncActions(target = java.util.concurrent.Semaphore.class, methods = {"availablePermits", "acquire(int)"})
@AsyncActions(target = java.util.List.class, name = "Lists", methods = "toArray(Object[])")
package test.packaged;

import io.github.asyncactions.AsyncActions;
