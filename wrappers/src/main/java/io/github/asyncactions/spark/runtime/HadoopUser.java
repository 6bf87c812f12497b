package io.github.asyncactions.spark.runtime;

import io.github.asyncactions.spark.ContextCarrier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.Callable;
import org.apache.hadoop.security.UserGroupInformation;
import org.jspecify.annotations.Nullable;

/**
 * Carries the Hadoop user: what an action does on the driver, such as listing and committing files, it does as whoever
 * submitted it, and not as whoever made the thread. Tasks keep Spark's user. Where Hadoop is absent or can't tell the
 * user on this JDK, capturing fails and {@link Carriers} leaves it out.
 */
final class HadoopUser implements ContextCarrier {

    @Override
    public Captured capture() {
        try {
            UserGroupInformation user = UserGroupInformation.getCurrentUser();
            return new Captured() {
                @Override
                public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
                    return as(user, body);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code body} throws comes out as it is, which {@code doAs} alone does not promise. */
    private static <T extends @Nullable Object> T as(UserGroupInformation user, Callable<T> body) throws Exception {
        Outcome<T> outcome = user.doAs((PrivilegedExceptionAction<Outcome<T>>) () -> Outcome.of(body));
        return outcome.get();
    }

    private record Outcome<T extends @Nullable Object>(
            @Nullable T result, @Nullable Throwable failure) {

        static <T extends @Nullable Object> Outcome<T> of(Callable<T> body) {
            try {
                return new Outcome<>(body.call(), null);
            } catch (Throwable failure) {
                return new Outcome<>(null, failure);
            }
        }

        @SuppressWarnings("NullAway") // The result is null only if the body's is.
        T get() {
            if (failure != null) {
                throw Sneaky.rethrow(failure);
            }
            return result;
        }
    }

    @Override
    public String toString() {
        return "The carrier of the Hadoop user";
    }
}
