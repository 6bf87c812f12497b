package test;

import io.github.asyncactions.AsyncActions;
import java.util.function.Supplier;

/** Mentions its own wrapper in a field, a signature, a body and a type argument. */
@AsyncActions(methods = {"count", "pass", "passAll"})
public class SelfMention implements Supplier<AsyncSelfMention> {

    private final AsyncSelfMention async = AsyncSelfMention.of(this);

    public long count() {
        return 1;
    }

    public <T extends AsyncSelfMention> T pass(T other) {
        return other;
    }

    public <T extends AsyncSelfMention & Runnable> T[] passAll(T[] others) {
        return others;
    }

    @Override
    public AsyncSelfMention get() {
        return async;
    }
}
