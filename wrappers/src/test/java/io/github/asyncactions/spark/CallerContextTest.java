package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/** What belongs to the caller's thread travels, and goes again: hazards T1 to T9, on one thread for all actions. */
@Tag("concurrency")
class CallerContextTest {

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.asyncactions.threads", "1"));

    /** How stages are called in Spark's UI. */
    private static final List<String> STAGES = new CopyOnWriteArrayList<>();

    /** The local properties of jobs, by their description. */
    private static final Map<String, Properties> JOBS = new ConcurrentHashMap<>();

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
                    .as("by hand: whoever made the thread")
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
