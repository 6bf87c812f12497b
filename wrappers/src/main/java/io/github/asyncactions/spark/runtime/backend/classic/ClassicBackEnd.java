package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.Sessions;
import io.github.asyncactions.spark.runtime.backend.Settings;
import io.github.asyncactions.spark.runtime.backend.Tags;
import io.github.asyncactions.spark.runtime.backend.ThreadSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.ui.ConsoleProgressBar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.Tuple2;

/**
 * Runs actions on a driver's own {@code SparkContext}. They are marked with {@code SparkContext} job tags
 * (SPARK-42975), which, unlike the tags of a session and unlike a job group, reach the jobs of broadcasts, subqueries
 * and nested queries and leave what the user has set alone.
 */
public final class ClassicBackEnd implements BackEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ClassicBackEnd.class);
    private static final String DRIVER_CORES = "spark.driver.cores";

    private final SparkContext context;
    /** The number of threads that was set; read for each action, so not from a copy of all settings. */
    private final String threadsAtStart;

    private final JobScheduler scheduler;
    private final TaskCounter counter;
    private final TrackedActions actions;
    private @Nullable SparkEvents listener;

    public ClassicBackEnd(SparkContext context) {
        this.context = context;
        this.threadsAtStart = context.getConf().get(ThreadSetting.KEY, "");
        this.scheduler = new JobScheduler(context);
        this.counter = new TaskCounter(context);
        this.actions = new TrackedActions(scheduler);
    }

    @Override
    public String application() {
        return context.appName();
    }

    @Override
    public Threads threads() {
        SparkConf conf = context.getConf();
        for (String key : new String[] {ThreadSetting.KEY, DRIVER_CORES}) {
            if (conf.contains(key)) {
                return new Threads(ThreadSetting.parse(key, conf.get(key)), key, key.equals(ThreadSetting.KEY));
            }
        }
        return new Threads(ThreadSetting.DEFAULT, "the default", false);
    }

    @Override
    public Settings settings() {
        Map<String, String> values = new HashMap<>();
        for (Tuple2<String, String> setting : context.getConf().getAll()) {
            if (setting._1().startsWith(Settings.PREFIX)) {
                values.put(setting._1(), setting._2());
            }
        }
        return new Settings("", values);
    }

    @Override
    public @Nullable String lateSetting(SparkSession session) {
        String now = settingOf(session, threadsAtStart);
        if (now.trim().equals(threadsAtStart.trim())) {
            return null;
        }
        return ThreadSetting.KEY + "=" + now + " has no effect, because it was set when the SparkContext was already"
                + " running. Set it before that: with the SparkSession.builder() that starts the application, with"
                + " spark-submit --conf, or in spark-defaults.conf";
    }

    private static String settingOf(SparkSession session, String otherwise) {
        try {
            return session.conf().get(ThreadSetting.KEY, otherwise);
        } catch (RuntimeException e) { // Of a session that stops, or can't start: its use tells the user so.
            LOG.debug("The settings of {} can't be read", session, e);
            return otherwise;
        }
    }

    @Override
    public String sparkVersion() {
        return context.version();
    }

    @Override
    public boolean isStopped() {
        return context.isStopped();
    }

    @Override
    public void open(Runnable stopping) {
        SparkEvents added = new SparkEvents(actions, stopping);
        listener = added;
        context.addSparkListener(added);
    }

    @Override
    public CallerState capture(@Nullable SparkSession session) {
        SparkSession active = Sessions.active();
        SparkSession used = active != null ? active : session;
        return new Caller(
                LocalProperties.of(context),
                used,
                SessionTags.of(used),
                session == used ? SessionTags.NONE : SessionTags.of(session));
    }

    @Override
    public ActionJobs track(String tag) {
        long actionId = Tags.owner(tag);
        OwnJobs own = new OwnJobs(actionId, scheduler, SparkMlPools.nextThreadId());
        ClassicJobs jobs = new ClassicJobs(actionId, own, actions, scheduler, counter);
        actions.add(actionId, jobs);
        return jobs;
    }

    /** Spark draws its bar at the earliest 500 ms after a job has ended, which is what this tells it. */
    @Override
    public void holdConsoleProgress() {
        Option<ConsoleProgressBar> bar = context.progressBar();
        if (bar.isDefined()) {
            bar.get().finishAll();
        }
    }

    @Override
    public void close() {
        SparkEvents added = listener;
        if (added != null) {
            context.removeSparkListener(added);
        }
    }

    /** What a caller's thread knew of Spark. */
    private final class Caller implements CallerState {

        private final LocalProperties properties;
        private final @Nullable SparkSession session;
        private final SessionTags tags;
        private final SessionTags targetsTags;

        Caller(LocalProperties properties, @Nullable SparkSession session, SessionTags tags, SessionTags targetsTags) {
            this.properties = properties;
            this.session = session;
            this.tags = tags;
            this.targetsTags = targetsTags;
        }

        @Override
        public Restore enter(String tag, String callSite, String longCallSite, ActionOptions options) {
            Properties before = context.getLocalProperties();
            SparkSession activeBefore = Sessions.active();
            context.setLocalProperties(properties.forAction(tag, callSite, longCallSite, options));
            Sessions.activate(session);
            Restore restoreTags = tags.enter();
            Restore restoreTargetsTags = targetsTags.enter();
            return () -> {
                restoreTargetsTags.close();
                restoreTags.close();
                Sessions.activate(activeBefore);
                context.setLocalProperties(before);
            };
        }
    }
}
