package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.runtime.backend.Sneaky;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/**
 * What belongs to the caller's thread travels, and goes again: hazards T1 to T9, D3 and D4, on one thread for all
 * actions.
 */
@Tag("concurrency")
class CallerContextTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "1"));

    /** How stages are called in Spark's UI. */
    private static final List<String> STAGES = new CopyOnWriteArrayList<>();

    /** The local properties of jobs, by their description. */
    private static final Map<String, Properties> JOBS = new ConcurrentHashMap<>();

    private static final AtomicInteger RUNNING = new AtomicInteger();

    private SparkSession session;

    @BeforeEach
    void listen() {
        session = spark.session();
        JOBS.clear();
        STAGES.clear();
        spark.context().sc().addSparkListener(new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                String description = start.properties().getProperty("spark.job.description");
                STAGES.add(start.stageInfos().head().name());
                JOBS.put(description == null ? "" : description, start.properties());
            }
        });
    }

    @AfterEach
    void clear() {
        MDC.clear();
        FragileCarrier.mend();
        session.clearTags();
        spark.context().sc().cancelAllJobs(); // Of a test that failed.
        for (String property : List.of("tenant", "spark.scheduler.pool", "spark.job.interruptOnCancel")) {
            spark.context().setLocalProperty(property, null);
        }
        spark.context().clearJobGroup();
        spark.context().sc().clearJobTags();
    }

    private Properties jobOf(String description) {
        AsyncDataset.of(session.range(10))
                .withOptions(ActionOptions.defaults().description(description))
                .countAsync()
                .join();
        spark.awaitListeners();
        return JOBS.get(description);
    }

    private String tenantOfAction() {
        return SparkActions.submit(session, () -> spark.context().getLocalProperty("tenant"))
                .join();
    }

    @Test
    void t1LocalPropertiesAreThoseOfEachCall() throws Exception {
        ExecutorService plain = Executors.newSingleThreadExecutor();
        try {
            spark.context().setLocalProperty("tenant", "first");
            CompletableFuture.supplyAsync(() -> spark.context().getLocalProperty("tenant"), plain)
                    .get();
            tenantOfAction();

            spark.context().setLocalProperty("tenant", "second");

            assertThat(CompletableFuture.supplyAsync(() -> spark.context().getLocalProperty("tenant"), plain)
                            .get())
                    .as("a plain pool")
                    .isEqualTo("first");
            assertThat(tenantOfAction()).isEqualTo("second");
            assertThat(jobOf("t1")).containsEntry("tenant", "second");
            spark.context().setLocalProperty("tenant", null);
            assertThat(tenantOfAction()).isNull();
        } finally {
            plain.shutdown();
        }
    }

    @Test
    void t1WhatABodySetsIsGoneForTheNext() {
        SparkActions.submit(session, () -> {
                    spark.context().setLocalProperty("tenant", "left behind");
                    return 1;
                })
                .join();

        assertThat(tenantOfAction()).isNull();
        assertThat(spark.context().getLocalProperty("tenant")).isNull();
    }

    @Test
    void theJobHasTheCallersGroupPoolAndTags() {
        spark.context().setJobGroup("nightly", "ignored", false);
        spark.context().setLocalProperty("spark.scheduler.pool", "reports");
        spark.context().sc().addJobTag("mine");

        Properties job = jobOf("group");

        assertThat(job)
                .containsEntry("spark.jobGroup.id", "nightly")
                .containsEntry("spark.scheduler.pool", "reports")
                // The caller has said so himself, with setJobGroup.
                .containsEntry("spark.job.interruptOnCancel", "false");
        // Spark 4 adds its session's own.
        assertThat(job.getProperty("spark.job.tags").split(","))
                .filteredOn(tag -> !tag.startsWith("spark-session-"))
                .hasSize(2)
                .contains("mine")
                .anyMatch(tag -> tag.startsWith("asyncactions-"));
        assertThat(spark.context().sc().getJobTags().mkString()).isEqualTo("mine");
    }

    @Test
    void c9TasksAreInterruptedUnlessAskedOtherwise() {
        assertThat(jobOf("default")).containsEntry("spark.job.interruptOnCancel", "true");

        AsyncDataset.of(session.range(10))
                .withOptions(ActionOptions.defaults()
                        .description("gentle")
                        .interruptTasks(false)
                        .pool("slow"))
                .countAsync()
                .join();
        spark.awaitListeners();
        assertThat(JOBS.get("gentle"))
                .containsEntry("spark.job.interruptOnCancel", "false")
                .containsEntry("spark.scheduler.pool", "slow");
    }

    /** What a body on a pool sees whose thread was made while the caller had set this property. */
    private static String byHandWith(String property, String value) {
        spark.context().setLocalProperty(property, value);
        try (PlainPool plain = new PlainPool(1)) {
            return plain.submit(() -> spark.context().getLocalProperty(property))
                    .join();
        } finally {
            spark.context().setLocalProperty(property, null);
        }
    }

    @Test
    void t2TheCallersSqlExecutionIsLeftBehind() {
        assertThat(byHandWith("spark.sql.execution.id", "4711")).isEqualTo("4711");

        spark.context().setLocalProperty("spark.sql.execution.id", "4711");
        spark.context().setLocalProperty("spark.sql.execution.root.id", "4711");
        try {
            assertThat(SparkActions.submit(session, () -> spark.context().getLocalProperty("spark.sql.execution.id"))
                            .join())
                    .isNull();
            assertThat(jobOf("t2").getProperty("spark.sql.execution.root.id")).isNotEqualTo("4711");
        } finally {
            spark.context().setLocalProperty("spark.sql.execution.id", null);
            spark.context().setLocalProperty("spark.sql.execution.root.id", null);
        }
    }

    @Test
    void t3TheActiveSessionIsTheCallersElseTheTargets() {
        SparkSession mine = SparkSession.active();
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> 1).join(); // makes the thread
            SparkSession.setActiveSession(session.newSession());
            assertThat(plain.submit(SparkSession::active).join()).as("by hand").isNotSameAs(SparkSession.active());
        } finally {
            SparkSession.setActiveSession(mine);
        }

        SparkSession other = session.newSession();
        SparkSession before = SparkSession.active();
        try {
            SparkSession.setActiveSession(other);
            assertThat(SparkActions.submit(session, SparkSession::active).join())
                    .isSameAs(other);
            SparkSession.clearActiveSession();
            assertThat(SparkActions.submit(other, SparkSession::active).join()).isSameAs(other);
            assertThat(SparkActions.submit(session, SparkSession::active).join())
                    .isSameAs(session);
        } finally {
            SparkSession.setActiveSession(before);
        }
    }

    @Test
    void t4TheBodyRunsAsTheHadoopUserWhoSubmitted() throws Exception {
        try (PlainPool plain = new PlainPool(1)) {
            PrivilegedExceptionAction<String> byHand = () -> plain.submit(
                            () -> UserGroupInformation.getCurrentUser().getUserName())
                    .join();
            assertThat(UserGroupInformation.createRemoteUser("alice").doAs(byHand))
                    .isEqualTo("alice");
            assertThat(UserGroupInformation.createRemoteUser("bob").doAs(byHand))
                    .as("by hand: the thread that made it")
                    .isEqualTo("alice");
        }

        String mine = UserGroupInformation.getCurrentUser().getUserName();
        PrivilegedExceptionAction<String> who = () -> SparkActions.submit(
                        session, () -> UserGroupInformation.getCurrentUser().getUserName())
                .join();

        assertThat(UserGroupInformation.createRemoteUser("alice").doAs(who)).isEqualTo("alice");
        assertThat(UserGroupInformation.createRemoteUser("bob").doAs(who)).isEqualTo("bob");
        assertThat(who.run()).isEqualTo(mine);
    }

    @Test
    void t5TheClassLoaderIsTheCallers() throws Exception {
        try (PlainPool plain = new PlainPool(1);
                URLClassLoader late =
                        new URLClassLoader(new URL[0], Thread.currentThread().getContextClassLoader())) {
            plain.submit(() -> 1).join(); // makes the thread
            Thread.currentThread().setContextClassLoader(late);
            assertThat(plain.submit(() -> Thread.currentThread().getContextClassLoader())
                            .join())
                    .as("by hand")
                    .isSameAs(late.getParent());
        } finally {
            Thread.currentThread().setContextClassLoader(CallerContextTest.class.getClassLoader());
        }

        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(own);
            assertThat(SparkActions.submit(session, () -> Thread.currentThread().getContextClassLoader())
                            .join())
                    .isSameAs(own);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void t6TheCallSiteIsTheUsersLine() {
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture.supplyAsync(session.range(10)::count, plain.pool())
                    .join();
        }
        spark.awaitListeners();
        assertThat(STAGES)
                .as("by hand: a line of the JDK's")
                .anyMatch(name -> name.matches(".* at (CompletableFuture|FutureTask).java:\\d+"));
        assertThat(STAGES).noneMatch(name -> name.contains("count at CallerContextTest.java"));
        STAGES.clear();
        JOBS.clear();

        ActionFuture<Long> count = AsyncDataset.of(session.range(10)).countAsync();
        count.join();
        spark.awaitListeners();

        assertThat(count.description()).matches("countAsync at CallerContextTest.java:\\d+");
        assertThat(STAGES).contains(count.description());
        assertThat(JOBS.get(""))
                .containsEntry("callSite.short", count.description())
                .hasEntrySatisfying(
                        "callSite.long", site -> assertThat((String) site).contains("t6TheCallSiteIsTheUsersLine"));
    }

    @Test
    void t7DependentStagesRunWithoutTheActionsTag() {
        try (PlainPool plain = new PlainPool(1)) {
            CountDownLatch stageIsThere = new CountDownLatch(1);
            CompletableFuture<String> stage = plain.submit(() -> {
                        spark.context().sc().addJobTag("by-hand");
                        stageIsThere.await();
                        return 1;
                    })
                    .thenApply(one -> spark.context().getLocalProperty("spark.job.tags"));
            stageIsThere.countDown();
            assertThat(stage.join()).isEqualTo("by-hand");
        }

        String tags = SparkActions.submit(session, () -> 1)
                .thenApply(one -> String.valueOf(spark.context().getLocalProperty("spark.job.tags")))
                .join();

        assertThat(tags).isEqualTo("null");
    }

    @Test
    void t9TheLoggingContextTravels() {
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> 1).join(); // makes the thread
            MDC.put("request", "41");
            assertThat(plain.submit(() -> String.valueOf(MDC.get("request"))).join())
                    .as("by hand")
                    .isEqualTo("null");
        }

        MDC.put("request", "42");
        assertThat(SparkActions.submit(session, () -> MDC.get("request")).join())
                .isEqualTo("42");
        MDC.clear();
        assertThat(SparkActions.submit(session, () -> MDC.get("request")).join())
                .isNull();
    }

    // ---- D3 ------------------------------------------------------------------------------------------------------

    private static long sleep(long value) throws InterruptedException {
        RUNNING.incrementAndGet();
        try {
            new CountDownLatch(1).await();
            return value;
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    private Dataset<Long> endless() {
        return session.range(0, 2, 1, 2).map((MapFunction<Long, Long>) CallerContextTest::sleep, Encoders.LONG());
    }

    /** As the models of Spark ML need: a session that was asked for its thread id can't be serialized any more. */
    @Test
    void d3ASessionWithoutTagsCanStillBeSerialized() throws Exception {
        SparkSession untouched = session.newSession();

        assertThat(SparkActions.submit(untouched, () -> untouched.range(3).count())
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(3);

        new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(untouched);
    }

    @Test
    void d3TheTagsOfTheSessionTravel() {
        session.addTag("mine");
        try (PlainPool plain = new PlainPool(1)) {
            plain.submit(() -> 1).join(); // makes the thread
            session.clearTags();
            session.addTag("other");
            assertThat(plain.submit(() -> session.getTags().mkString(",")).join())
                    .as("by hand: of the time when the thread was made")
                    .isEqualTo("mine");
            session.clearTags();
            session.addTag("mine");

            ActionFuture<List<Long>> action = AsyncDataset.of(endless()).collectAsync();
            ActionFuture<String> tags = SparkActions.submit(session, () -> SparkActions.submit(
                            session, () -> session.getTags().mkString(","))
                    .join());
            session.clearTags(); // As in try … finally: the action keeps those of its submission.
            session.addTag("mine");
            await().until(() -> RUNNING.get() > 0);

            assertThat(session.interruptTag("mine").size()).isEqualTo(1);

            assertThatThrownBy(action::join).hasMessageContaining("cancelled");
            await().until(() -> RUNNING.get() == 0);
            assertThat(action.progress().state()).isEqualTo(ActionProgress.State.FAILED);
            assertThat(tags.join()).isEqualTo("mine");
        } finally {
            session.clearTags();
        }
        assertThat(SparkActions.submit(session, () -> session.getTags().mkString(","))
                        .join())
                .isEmpty();
    }

    @Test
    void d3WhatABodyTagsIsGoneForTheNextAndForTheCaller() {
        SparkActions.submit(session, () -> {
                    session.addTag("left behind");
                    return 1;
                })
                .join();

        assertThat(SparkActions.submit(session, () -> session.getTags().mkString(","))
                        .join())
                .isEmpty();
        assertThat(session.getTags().mkString(",")).isEmpty();
    }

    @Test
    void d3InterruptAllStopsActions() {
        ActionFuture<List<Long>> action = AsyncDataset.of(endless()).collectAsync();
        await().until(() -> RUNNING.get() > 0);

        session.interruptAll();

        assertThatThrownBy(action::join).hasMessageContaining("cancelled");
        await().until(() -> RUNNING.get() == 0);
    }

    // ---- D4 ------------------------------------------------------------------------------------------------------

    /** A carrier that fails where a test wants it to; {@code META-INF/services} names it. */
    public static final class FragileCarrier implements ContextCarrier {
        static final ThreadLocal<@Nullable String> VALUE = new ThreadLocal<>();
        static volatile @Nullable Throwable atCapture;
        static volatile @Nullable Throwable beforeBody;
        static volatile @Nullable Throwable afterBody;
        static volatile boolean required;

        static void mend() {
            atCapture = null;
            beforeBody = null;
            afterBody = null;
            required = false;
            VALUE.remove();
        }

        private static void failWith(@Nullable Throwable failure) {
            if (failure != null) {
                throw Sneaky.rethrow(failure);
            }
        }

        @Override
        public @Nullable Captured capture() {
            failWith(atCapture);
            String value = VALUE.get();
            if (value == null) {
                return null;
            }
            return new Captured() {
                @Override
                public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
                    failWith(beforeBody);
                    VALUE.set(value);
                    try {
                        return body.call();
                    } finally {
                        VALUE.remove();
                        failWith(afterBody);
                    }
                }
            };
        }

        @Override
        public boolean isRequired() {
            return required;
        }
    }

    private String carried() {
        return String.valueOf(
                SparkActions.submit(session, FragileCarrier.VALUE::get).join());
    }

    @Test
    void d4ACarrierThatFailsIsLeftOutOfThatOneAction() {
        FragileCarrier.VALUE.set("acme");
        for (Throwable failure : List.of(
                new IllegalStateException("no tenant"), new NoClassDefFoundError("tenant/Api"), new Unspeakable())) {
            FragileCarrier.atCapture = failure;
            assertThat(carried()).isEqualTo("null");
            FragileCarrier.atCapture = null;
            assertThat(carried()).isEqualTo("acme");

            FragileCarrier.beforeBody = failure;
            assertThat(carried()).isEqualTo("null");
            FragileCarrier.beforeBody = null;
            assertThat(carried()).isEqualTo("acme");

            FragileCarrier.afterBody = failure;
            assertThat(carried()).isEqualTo("acme");
            FragileCarrier.afterBody = null;
        }
    }

    /** An exception of which nothing can be told. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException("no words");
        }
    }

    @Test
    void d4TheFailureOfARequiredCarrierIsThatOfTheAction() {
        AtomicInteger called = new AtomicInteger();
        FragileCarrier.VALUE.set("acme");
        FragileCarrier.required = true;
        IllegalArgumentException noTenant = new IllegalArgumentException("no tenant");

        FragileCarrier.atCapture = noTenant;
        ActionFuture<Integer> notCaptured = SparkActions.submit(session, called::incrementAndGet);
        assertThatThrownBy(notCaptured::get)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FragileCarrier")
                .hasCause(noTenant);

        FragileCarrier.atCapture = null;
        FragileCarrier.beforeBody = noTenant;
        ActionFuture<Integer> notRestored = SparkActions.submit(session, called::incrementAndGet);
        assertThatThrownBy(notRestored::get)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FragileCarrier")
                .hasCause(noTenant);
        assertThat(called).hasValue(0);

        FragileCarrier.beforeBody = null;
        assertThat(carried()).isEqualTo("acme");
    }

    @Test
    void d4WhatTheBodyThrowsPassesACarrierThatFailsToo() {
        FragileCarrier.VALUE.set("acme");
        FragileCarrier.afterBody = new IllegalStateException("the carrier's");
        IOException ofTheBody = new IOException("the body's");

        assertThatThrownBy(() -> SparkActions.submit(session, () -> {
                            throw ofTheBody;
                        })
                        .get())
                .hasCause(ofTheBody);
    }

    @Test
    void j5EveryThrowableReachesTheFutureAsItWas() {
        IOException checked = new IOException("disk");
        AssertionError error = new AssertionError("wrong");
        try (PlainPool plain = new PlainPool(1)) {
            CompletableFuture<Integer> byHand = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            throw checked;
                        } catch (IOException e) {
                            throw new IllegalStateException(e); // or it does not compile
                        }
                    },
                    plain.pool());
            assertThatThrownBy(byHand::get)
                    .as("by hand: whatever it was wrapped in")
                    .hasCauseInstanceOf(IllegalStateException.class);
        }

        assertThatThrownBy(() -> SparkActions.submit(session, () -> {
                            throw checked;
                        })
                        .get())
                .hasCause(checked);
        assertThatThrownBy(() -> SparkActions.submit(session, () -> {
                            throw error;
                        })
                        .get())
                .hasCause(error);
    }
}
