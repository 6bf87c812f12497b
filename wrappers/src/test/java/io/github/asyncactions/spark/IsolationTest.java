package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** Nothing of one caller ever appears in the action of another: hazards T1, T3 to T5 and T9, all at once. */
@Tag("concurrency")
class IsolationTest {

    @RegisterExtension
    static final LocalSpark spark =
            new LocalSpark(builder -> builder.config(HeldFileSystem.SETTING, HeldFileSystem.class.getName()));

    /** A carrier as a user writes it; {@code META-INF/services} names it. */
    public static final class TraceCarrier implements ContextCarrier {
        static final ThreadLocal<@Nullable String> TRACE = new ThreadLocal<>();

        @Override
        public Captured capture() {
            String trace = TRACE.get();
            return new Captured() {
                @Override
                public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
                    String before = TRACE.get();
                    TRACE.set(trace);
                    try {
                        return body.call();
                    } finally {
                        TRACE.set(before);
                    }
                }
            };
        }
    }

    @AfterEach
    void clear() {
        MDC.clear();
        TraceCarrier.TRACE.remove();
        spark.context().setLocalProperty("tenant", null);
    }

    @Test
    void t4TwoUsersListAndCommitAsThemselves(@TempDir Path directory) throws Exception {
        SparkSession session = spark.session();
        Files.writeString(directory.resolve("in.txt"), "a");
        HeldFileSystem.calls().clear();
        List<ActionFuture<Void>> writes = new ArrayList<>();
        for (String user : List.of("alice", "bob")) {
            PrivilegedExceptionAction<ActionFuture<Void>> submit = () -> SparkActions.submit(session, () -> {
                session.read().text("held://" + directory + "/in.txt").write().text("held://" + directory + "/" + user);
                return null;
            });
            writes.add(UserGroupInformation.createRemoteUser(user).doAs(submit));
        }
        for (ActionFuture<Void> write : writes) {
            write.get(60, TimeUnit.SECONDS);
        }

        for (String user : List.of("alice", "bob")) {
            String output = directory + "/" + user;
            assertThat(HeldFileSystem.calls())
                    .anyMatch(call -> call.startsWith(user + " list " + output))
                    .anyMatch(call -> call.startsWith(user + " rename " + output + "/part-"));
            // Tasks keep Spark's user; all that is done at the place itself is the driver's.
            assertThat(HeldFileSystem.calls())
                    .filteredOn(call -> call.contains(" rename " + output + "/part-"))
                    .allMatch(call -> call.startsWith(user + " "));
        }
    }

    private record Seen(
            @Nullable String tenant,
            @Nullable String request,
            @Nullable String trace,
            @Nullable ClassLoader loader,
            SparkSession session) {

        static Seen here() {
            return new Seen(
                    spark.context().getLocalProperty("tenant"),
                    MDC.get("request"),
                    TraceCarrier.TRACE.get(),
                    Thread.currentThread().getContextClassLoader(),
                    SparkSession.active());
        }

        static void set(Seen seen) {
            spark.context().setLocalProperty("tenant", seen.tenant);
            if (seen.request == null) {
                MDC.remove("request");
            } else {
                MDC.put("request", seen.request);
            }
            TraceCarrier.TRACE.set(seen.trace);
            Thread.currentThread().setContextClassLoader(seen.loader);
            SparkSession.setActiveSession(seen.session);
        }
    }

    @Test
    void t1OverTenThousandInterleavedActionsNothingIsMixed() throws Exception {
        Seen before = new Seen(null, null, null, Thread.currentThread().getContextClassLoader(), spark.session());
        List<Seen> callers = new ArrayList<>(List.of(before));
        for (int i = 0; i < 5; i++) {
            callers.add(new Seen(
                    "tenant" + i,
                    "request" + i,
                    "trace" + i,
                    new URLClassLoader(new URL[0], before.loader),
                    spark.session().newSession()));
        }
        List<ActionFuture<Seen>> actions = new ArrayList<>();
        try {
            for (int i = 0; i < 10_000; i++) {
                Seen.set(callers.get(i % callers.size()));
                actions.add(SparkActions.submit(spark.session(), () -> {
                    Seen seen = Seen.here();
                    // What it leaves behind is nobody's.
                    Seen.set(new Seen("left", "left", "left", null, seen.session));
                    return seen;
                }));
            }
        } finally {
            Seen.set(before);
        }

        for (int i = 0; i < actions.size(); i++) {
            assertThat(actions.get(i).get(60, TimeUnit.SECONDS)).isEqualTo(callers.get(i % callers.size()));
        }
    }
}
