package io.github.asyncactions.spark.runtime.backend.classic;

import io.github.asyncactions.spark.runtime.backend.Tags;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * Reads when queries start, and of which action they are. The event names the action's tag from Spark 3.5.6 on; before
 * that, the first job that carries the tag tells which action the query belongs to, and this tells when it started.
 */
final class QueryEvents {

    private static final Logger LOG = LoggerFactory.getLogger(QueryEvents.class);

    private final TrackedActions actions;
    /** Written on the listener's thread only. */
    private boolean tagsAreMissing;

    QueryEvents(TrackedActions actions) {
        this.actions = actions;
    }

    void read(SparkListenerEvent event) {
        try {
            if (event instanceof SparkListenerSQLExecutionStart start) {
                queryStarted(start);
            }
        } catch (LinkageError e) {
            LOG.debug("This Spark tells nothing of the start of queries", e);
        }
    }

    private void queryStarted(SparkListenerSQLExecutionStart start) {
        Option<Object> root = start.rootExecutionId();
        long query = root.isDefined() ? ((Number) root.get()).longValue() : start.executionId();
        if (!tagsAreMissing) {
            try {
                actions.queryStarted(Tags.owner(start.jobTags().mkString(",")), query, start.time());
                return;
            } catch (NoSuchMethodError e) {
                tagsAreMissing = true;
                LOG.debug("Before Spark 3.5.6 the start of a query has no tags", e);
            }
        }
        actions.queryStarted(query, start.time());
    }
}
