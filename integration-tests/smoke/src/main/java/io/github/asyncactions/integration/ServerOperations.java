package io.github.asyncactions.integration;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** What a Connect server says of the operations of a session; only clients of Spark 4.2 and later can ask. */
final class ServerOperations {

    private static final Set<String> UNFINISHED = Set.of("OPERATION_STATE_RUNNING", "OPERATION_STATE_TERMINATING");

    private ServerOperations() {}

    /** The ids of those that have not ended; none if the client can't ask. */
    static Set<String> unfinished(SparkSession spark) throws ReflectiveOperationException {
        Set<String> ids = new HashSet<>();
        Object client = get(spark, "client");
        for (Method method : client.getClass().getMethods()) {
            if (method.getName().equals("getOperationStatuses") && method.getParameterCount() == 3) {
                Object none = CollectionConverters.asScala(List.of()).toSeq();
                Object answer = method.invoke(client, none, none, none);
                for (Object status : (Iterable<?>) get(answer, "getOperationStatusesList")) {
                    if (UNFINISHED.contains(get(status, "getState").toString())) {
                        ids.add((String) get(status, "getOperationId"));
                    }
                }
            }
        }
        return ids;
    }

    private static Object get(Object from, String method) throws ReflectiveOperationException {
        return from.getClass().getMethod(method).invoke(from);
    }
}
