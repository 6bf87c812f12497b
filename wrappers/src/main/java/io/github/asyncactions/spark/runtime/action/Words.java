package io.github.asyncactions.spark.runtime.action;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Words that are made when somebody asks for them, and of which then nothing but the words is kept. */
public final class Words implements Supplier<String> {

    private @Nullable Supplier<String> words;
    private @Nullable String made;

    public Words(Supplier<String> words) {
        this.words = words;
    }

    @Override
    public synchronized String get() {
        Supplier<String> maker = words;
        if (maker != null) {
            made = maker.get();
            words = null;
        }
        return String.valueOf(made);
    }

    @Override
    public String toString() {
        return get();
    }
}
