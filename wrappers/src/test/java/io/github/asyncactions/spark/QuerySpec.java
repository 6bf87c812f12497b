package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.StreamingQueryManager;

/** The end of a streaming query as an action that holds no thread: the example of {@code docs/wrapping.md}. */
@AsyncActions(target = StreamingQuery.class, name = "OwnQuery")
interface QuerySpec {

    static CompletableFuture<Void> end(StreamingQuery query) {
        StreamingQueryManager streams = query.sparkSession().streams();
        CompletableFuture<Void> end = new CompletableFuture<>();
        StreamingQueryListener listener = new StreamingQueryListener() {
            @Override
            public void onQueryStarted(QueryStartedEvent event) {}

            @Override
            public void onQueryProgress(QueryProgressEvent event) {}

            @Override
            public void onQueryTerminated(QueryTerminatedEvent event) {
                if (event.runId().equals(query.runId())) {
                    complete(query, end);
                }
            }
        };
        streams.addListener(listener);
        end.whenComplete((none, failure) -> {
            streams.removeListener(listener);
            if (end.isCancelled()) {
                stop(query);
            }
        });
        if (!query.isActive()) { // It may have ended before there was a listener.
            complete(query, end);
        }
        return end;
    }

    private static void complete(StreamingQuery query, CompletableFuture<Void> end) {
        if (query.exception().isDefined()) {
            end.completeExceptionally(query.exception().get());
        } else {
            end.complete(null);
        }
    }

    private static void stop(StreamingQuery query) {
        try {
            query.stop();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
