package io.github.asyncactions.spark.runtime.backend.connect;

import io.github.asyncactions.spark.runtime.backend.Tags;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The operations of a session. Their states are asked for by reflection: clients before Spark 4.2 lack the method, and
 * what it gives belongs to no Spark API.
 */
final class SessionOperations implements Operations {

    private static final Set<String> UNFINISHED = Set.of("OPERATION_STATE_RUNNING", "OPERATION_STATE_TERMINATING");

    private final SparkSession session;

    SessionOperations(SparkSession session) {
        this.session = session;
    }

    @Override
    public List<String> interrupt(String tag) {
        return Tags.split(session.interruptTag(tag).mkString(String.valueOf(Tags.SEPARATOR)));
    }

    @Override
    public boolean haveStates() {
        try {
            return statesMethod(session.getClass().getMethod("client").getReturnType()) != null;
        } catch (ReflectiveOperationException | LinkageError otherClient) {
            return false;
        }
    }

    private static @Nullable Method statesMethod(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getName().equals("getOperationStatuses") && method.getParameterCount() == 3)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<String> unfinished(Collection<String> ids) {
        try {
            Object client = session.getClass().getMethod("client").invoke(session);
            Method states = statesMethod(client.getClass());
            if (states == null) {
                return List.of();
            }
            Object answer = states.invoke(client, seq(ids), seq(List.of()), seq(List.of()));
            List<String> unfinished = new ArrayList<>();
            for (Object status : (Iterable<?>) get(answer, "getOperationStatusesList")) {
                if (UNFINISHED.contains(get(status, "getState").toString())) {
                    unfinished.add((String) get(status, "getOperationId"));
                }
            }
            return unfinished;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The server does not tell the states of its operations", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This client does not tell the states of operations", e);
        }
    }

    private static Object seq(Collection<String> strings) {
        return CollectionConverters.asScala(strings).toSeq();
    }

    private static Object get(Object from, String method) throws ReflectiveOperationException {
        return from.getClass().getMethod(method).invoke(from);
    }
}
