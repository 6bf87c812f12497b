package io.github.asyncactions.spark;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.AsyncActions.Doc;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What becomes asynchronous of a {@link SparkSession}.
 *
 * <p>{@code sql} runs commands at once, such as an insert, and asks the catalog for each table of a query;
 * {@code table} asks the catalog, too. A command may write, so the driver is not interrupted.
 */
@AsyncActions(
        target = SparkSession.class,
        name = "AsyncSession",
        methods = "table",
        fluent = {"read", "catalog", "range", "emptyDataFrame", "emptyDataset"},
        uses = {DatasetActions.class, ReaderActions.class, CatalogActions.class},
        docs =
                @Doc(
                        method = "sql",
                        value =
                                "Runs a command, or analyses a query, as the method of the session does: the Dataset of a"
                                        + " query runs when one of its own actions does."))
public interface SessionActions {

    @AsyncActions.Writes
    static Dataset<Row> sql(SparkSession session, String sqlText) {
        return session.sql(sqlText);
    }

    @AsyncActions.Writes
    static Dataset<Row> sql(SparkSession session, String sqlText, Map<String, Object> args) {
        return session.sql(sqlText, args);
    }

    /**
     * As the method of the session.
     *
     * @param args the values of the parameters that are marked by a question mark, in their order
     */
    @AsyncActions.Writes
    static Dataset<Row> sql(SparkSession session, String sqlText, Object[] args) {
        return session.sql(sqlText, args);
    }
}
