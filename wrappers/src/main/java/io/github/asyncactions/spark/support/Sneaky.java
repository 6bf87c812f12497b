package io.github.asyncactions.spark.support;

/** Calls that throw what they throw, checked or not, as Scala's code does. */
final class Sneaky {

    private Sneaky() {}

    static <T, R> R apply(ActionFunction<? super T, ? extends R> function, T target) {
        try {
            return function.apply(target);
        } catch (Throwable failure) {
            throw Sneaky.<RuntimeException>asUnchecked(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X asUnchecked(Throwable failure) throws X {
        throw (X) failure;
    }
}
