package io.github.asyncactions.spark.runtime.context;

import io.github.asyncactions.spark.ContextCarrier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.security.UserGroupInformation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the Hadoop user: what an action does on the driver, such as listing and committing files, it does as the user
 * who submitted it, and not as the user for whom the thread was made. Tasks keep Spark's user. Where Hadoop is absent
 * or can't tell the user on this JDK, nothing is carried.
 */
final class HadoopUser implements ContextCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(HadoopUser.class);

    private final AtomicBoolean unavailable = new AtomicBoolean();
    /** Of the user whom Hadoop itself keeps, who is nearly always the one. */
    private volatile @Nullable User loginUser;

    @Override
    public @Nullable Captured capture() {
        if (unavailable.get()) {
            return null;
        }
        try {
            UserGroupInformation user = UserGroupInformation.getCurrentUser();
            User known = loginUser;
            if (known != null && known.user.equals(user)) {
                return known;
            }
            User captured = new User(user);
            if (user.equals(UserGroupInformation.getLoginUser())) {
                loginUser = captured;
            }
            return captured;
        } catch (IOException e) { // Such as an expired login: the next action may have better luck.
            throw new UncheckedIOException(e);
        } catch (LinkageError | UnsupportedOperationException e) { // No Hadoop; a JDK without security manager.
            if (unavailable.compareAndSet(false, true)) {
                LOG.info("Hadoop can't tell its user here, so asynchronous actions run as the driver's user", e);
            }
            return null;
        }
    }

    private record User(UserGroupInformation user) implements Captured {

        /** What {@code body} throws comes out as it is, which {@code doAs} alone does not promise. */
        @Override
        public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
            Outcome<T> outcome = user.doAs((PrivilegedExceptionAction<Outcome<T>>) () -> Outcome.of(body));
            return outcome.get();
        }
    }
}
