package io.github.asyncactions.spark.runtime.backend;

/** Throws what was thrown, checked or not, without declaring it: Scala's code does so all the time. */
public final class Sneaky {

    private Sneaky() {}

    /** Throws {@code failure} as it is; never returns. */
    public static RuntimeException rethrow(Throwable failure) {
        throw Sneaky.<RuntimeException>asUnchecked(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X asUnchecked(Throwable failure) throws X {
        throw (X) failure;
    }
}
