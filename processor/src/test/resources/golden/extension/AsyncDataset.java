package test;

import io.github.asyncactions.spark.ActionFuture;
import io.github.asyncactions.spark.ActionOptions;
import io.github.asyncactions.spark.support.ActionTarget;
import io.github.asyncactions.spark.support.GeneratedWrapper;
import io.github.asyncactions.spark.support.SparkHandle;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.TypedColumn;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Asynchronous actions of {@link Dataset}: each returns at once and runs on a thread of the target's Spark
 * application.
 *
 * <p>Immutable. Generated from {@code @AsyncActions}; do not edit.
 */
@Generated("io.github.asyncactions.processor.AsyncActionsProcessor")
@GeneratedWrapper
@SuppressWarnings({
        "cast",
        "deprecation",
        "overloads",
        "rawtypes",
        "removal",
        "unchecked",
        "varargs"
})
public final class AsyncDataset<T> {
    private final ActionTarget<Dataset<T>> actions;

    private AsyncDataset(ActionTarget<Dataset<T>> actions) {
        this.actions = actions
                .locatedBy(target -> SparkHandle.of(target.sparkSession()));
    }

    /**
     * Wraps {@code target}, whose Spark is found through itself, a call's arguments, or the caller's active session.
     */
    public static <T> AsyncDataset<T> of(Dataset<T> target) {
        return new AsyncDataset<>(ActionTarget.of(target));
    }

    /**
     * Wraps {@code target}, whose actions run on the application of {@code session}.
     */
    public static <T> AsyncDataset<T> of(Dataset<T> target, SparkSession session) {
        return new AsyncDataset<>(ActionTarget.of(target, session));
    }

    /**
     * For other generated wrappers.
     */
    public static <T> AsyncDataset<T> from(ActionTarget<Dataset<T>> actions) {
        return new AsyncDataset<>(actions);
    }

    /**
     * All rows &#42;&#47; &#123;&#64;link x&#125; &#92;u002a&#47; &#36;L &#60;b&#62;&#38;amp;
     *
     * <p>Second paragraph &#64;see no
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @see Dataset
     */
    public ActionFuture<List<T>> rowsAsync() {
        return this.actions.submit("rowsAsync", target -> EvaluatorSpec.rows(target));
    }

    /**
     * Runs {@code count} asynchronously.
     *
     * <p>Returns at once; the call runs on a thread of the application's executor. What it throws completes the
     * future. Cancelling the future, or a timeout, stops its Spark jobs.
     *
     * @see Dataset
     */
    public ActionFuture<Long> countAsync() {
        return this.actions.submit("countAsync", target -> EvaluatorSpec.count(target));
    }

    /**
     * {@code toDF}, wrapped again.
     *
     * @see Dataset#toDF(String[])
     */
    public AsyncDataset<Row> toDF(String... colNames) {
        return new AsyncDataset<>(this.actions.map(target -> target.toDF(colNames)));
    }

    /**
     * {@code sortWithinPartitions}, wrapped again.
     *
     * @see Dataset#sortWithinPartitions(String, String[])
     */
    public AsyncDataset<T> sortWithinPartitions(String sortCol, String... sortCols) {
        return new AsyncDataset<>(this.actions.map(target -> target.sortWithinPartitions(sortCol, sortCols)));
    }

    /**
     * {@code sortWithinPartitions}, wrapped again.
     *
     * @see Dataset#sortWithinPartitions(Column[])
     */
    public AsyncDataset<T> sortWithinPartitions(Column... sortExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.sortWithinPartitions(sortExprs)));
    }

    /**
     * {@code sort}, wrapped again.
     *
     * @see Dataset#sort(String, String[])
     */
    public AsyncDataset<T> sort(String sortCol, String... sortCols) {
        return new AsyncDataset<>(this.actions.map(target -> target.sort(sortCol, sortCols)));
    }

    /**
     * {@code sort}, wrapped again.
     *
     * @see Dataset#sort(Column[])
     */
    public AsyncDataset<T> sort(Column... sortExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.sort(sortExprs)));
    }

    /**
     * {@code orderBy}, wrapped again.
     *
     * @see Dataset#orderBy(String, String[])
     */
    public AsyncDataset<T> orderBy(String sortCol, String... sortCols) {
        return new AsyncDataset<>(this.actions.map(target -> target.orderBy(sortCol, sortCols)));
    }

    /**
     * {@code orderBy}, wrapped again.
     *
     * @see Dataset#orderBy(Column[])
     */
    public AsyncDataset<T> orderBy(Column... sortExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.orderBy(sortExprs)));
    }

    /**
     * {@code hint}, wrapped again.
     *
     * @see Dataset#hint(String, Object[])
     */
    public AsyncDataset<T> hint(String name, Object... parameters) {
        return new AsyncDataset<>(this.actions.map(target -> target.hint(name, parameters)));
    }

    /**
     * {@code select}, wrapped again.
     *
     * @see Dataset#select(Column[])
     */
    public AsyncDataset<Row> select(Column... cols) {
        return new AsyncDataset<>(this.actions.map(target -> target.select(cols)));
    }

    /**
     * {@code select}, wrapped again.
     *
     * @see Dataset#select(String, String[])
     */
    public AsyncDataset<Row> select(String col, String... cols) {
        return new AsyncDataset<>(this.actions.map(target -> target.select(col, cols)));
    }

    /**
     * {@code selectExpr}, wrapped again.
     *
     * @see Dataset#selectExpr(String[])
     */
    public AsyncDataset<Row> selectExpr(String... exprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.selectExpr(exprs)));
    }

    /**
     * {@code agg}, wrapped again.
     *
     * @see Dataset#agg(Column, Column[])
     */
    public AsyncDataset<Row> agg(Column expr, Column... exprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.agg(expr, exprs)));
    }

    /**
     * {@code observe}, wrapped again.
     *
     * @see Dataset#observe(String, Column, Column[])
     */
    public AsyncDataset<T> observe(String name, Column expr, Column... exprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.observe(name, expr, exprs)));
    }

    /**
     * {@code observe}, wrapped again.
     *
     * @see Dataset#observe(Observation, Column, Column[])
     */
    public AsyncDataset<T> observe(Observation observation, Column expr, Column... exprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.observe(observation, expr, exprs)));
    }

    /**
     * {@code drop}, wrapped again.
     *
     * @see Dataset#drop(String[])
     */
    public AsyncDataset<Row> drop(String... colNames) {
        return new AsyncDataset<>(this.actions.map(target -> target.drop(colNames)));
    }

    /**
     * {@code drop}, wrapped again.
     *
     * @see Dataset#drop(Column, Column[])
     */
    public AsyncDataset<Row> drop(Column col, Column... cols) {
        return new AsyncDataset<>(this.actions.map(target -> target.drop(col, cols)));
    }

    /**
     * {@code dropDuplicates}, wrapped again.
     *
     * @see Dataset#dropDuplicates(String, String[])
     */
    public AsyncDataset<T> dropDuplicates(String col1, String... cols) {
        return new AsyncDataset<>(this.actions.map(target -> target.dropDuplicates(col1, cols)));
    }

    /**
     * {@code dropDuplicatesWithinWatermark}, wrapped again.
     *
     * @see Dataset#dropDuplicatesWithinWatermark(String, String[])
     */
    public AsyncDataset<T> dropDuplicatesWithinWatermark(String col1, String... cols) {
        return new AsyncDataset<>(this.actions.map(target -> target.dropDuplicatesWithinWatermark(col1, cols)));
    }

    /**
     * {@code describe}, wrapped again.
     *
     * @see Dataset#describe(String[])
     */
    public AsyncDataset<Row> describe(String... cols) {
        return new AsyncDataset<>(this.actions.map(target -> target.describe(cols)));
    }

    /**
     * {@code summary}, wrapped again.
     *
     * @see Dataset#summary(String[])
     */
    public AsyncDataset<Row> summary(String... statistics) {
        return new AsyncDataset<>(this.actions.map(target -> target.summary(statistics)));
    }

    /**
     * {@code repartition}, wrapped again.
     *
     * @see Dataset#repartition(int, Column[])
     */
    public AsyncDataset<T> repartition(int numPartitions, Column... partitionExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.repartition(numPartitions, partitionExprs)));
    }

    /**
     * {@code repartition}, wrapped again.
     *
     * @see Dataset#repartition(Column[])
     */
    public AsyncDataset<T> repartition(Column... partitionExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.repartition(partitionExprs)));
    }

    /**
     * {@code repartitionByRange}, wrapped again.
     *
     * @see Dataset#repartitionByRange(int, Column[])
     */
    public AsyncDataset<T> repartitionByRange(int numPartitions, Column... partitionExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.repartitionByRange(numPartitions, partitionExprs)));
    }

    /**
     * {@code repartitionByRange}, wrapped again.
     *
     * @see Dataset#repartitionByRange(Column[])
     */
    public AsyncDataset<T> repartitionByRange(Column... partitionExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.repartitionByRange(partitionExprs)));
    }

    /**
     * {@code toDF}, wrapped again.
     *
     * @see Dataset#toDF()
     */
    public AsyncDataset<Row> toDF() {
        return new AsyncDataset<>(this.actions.map(target -> target.toDF()));
    }

    /**
     * {@code as}, wrapped again.
     *
     * @see Dataset#as(Encoder)
     */
    public <U> AsyncDataset<U> as(Encoder<U> evidence$1) {
        return new AsyncDataset<>(this.actions.map(target -> target.as(evidence$1)));
    }

    /**
     * {@code to}, wrapped again.
     *
     * @see Dataset#to(StructType)
     */
    public AsyncDataset<Row> to(StructType schema) {
        return new AsyncDataset<>(this.actions.map(target -> target.to(schema)));
    }

    /**
     * {@code checkpoint}, wrapped again.
     *
     * @see Dataset#checkpoint()
     */
    public AsyncDataset<T> checkpoint() {
        return new AsyncDataset<>(this.actions.map(target -> target.checkpoint()));
    }

    /**
     * {@code checkpoint}, wrapped again.
     *
     * @see Dataset#checkpoint(boolean)
     */
    public AsyncDataset<T> checkpoint(boolean eager) {
        return new AsyncDataset<>(this.actions.map(target -> target.checkpoint(eager)));
    }

    /**
     * {@code localCheckpoint}, wrapped again.
     *
     * @see Dataset#localCheckpoint()
     */
    public AsyncDataset<T> localCheckpoint() {
        return new AsyncDataset<>(this.actions.map(target -> target.localCheckpoint()));
    }

    /**
     * {@code localCheckpoint}, wrapped again.
     *
     * @see Dataset#localCheckpoint(boolean)
     */
    public AsyncDataset<T> localCheckpoint(boolean eager) {
        return new AsyncDataset<>(this.actions.map(target -> target.localCheckpoint(eager)));
    }

    /**
     * {@code localCheckpoint}, wrapped again.
     *
     * @see Dataset#localCheckpoint(boolean, StorageLevel)
     */
    public AsyncDataset<T> localCheckpoint(boolean eager, StorageLevel storageLevel) {
        return new AsyncDataset<>(this.actions.map(target -> target.localCheckpoint(eager, storageLevel)));
    }

    /**
     * {@code withWatermark}, wrapped again.
     *
     * @see Dataset#withWatermark(String, String)
     */
    public AsyncDataset<T> withWatermark(String eventTime, String delayThreshold) {
        return new AsyncDataset<>(this.actions.map(target -> target.withWatermark(eventTime, delayThreshold)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset)
     */
    public AsyncDataset<Row> join(Dataset<?> right) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset, String)
     */
    public AsyncDataset<Row> join(Dataset<?> right, String usingColumn) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right, usingColumn)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset, String[])
     */
    public AsyncDataset<Row> join(Dataset<?> right, String[] usingColumns) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right, usingColumns)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset, String, String)
     */
    public AsyncDataset<Row> join(Dataset<?> right, String usingColumn, String joinType) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right, usingColumn, joinType)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset, String[], String)
     */
    public AsyncDataset<Row> join(Dataset<?> right, String[] usingColumns, String joinType) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right, usingColumns, joinType)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset, Column)
     */
    public AsyncDataset<Row> join(Dataset<?> right, Column joinExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right, joinExprs)));
    }

    /**
     * {@code join}, wrapped again.
     *
     * @see Dataset#join(Dataset, Column, String)
     */
    public AsyncDataset<Row> join(Dataset<?> right, Column joinExprs, String joinType) {
        return new AsyncDataset<>(this.actions.map(target -> target.join(right, joinExprs, joinType)));
    }

    /**
     * {@code crossJoin}, wrapped again.
     *
     * @see Dataset#crossJoin(Dataset)
     */
    public AsyncDataset<Row> crossJoin(Dataset<?> right) {
        return new AsyncDataset<>(this.actions.map(target -> target.crossJoin(right)));
    }

    /**
     * {@code lateralJoin}, wrapped again.
     *
     * @see Dataset#lateralJoin(Dataset)
     */
    public AsyncDataset<Row> lateralJoin(Dataset<?> right) {
        return new AsyncDataset<>(this.actions.map(target -> target.lateralJoin(right)));
    }

    /**
     * {@code lateralJoin}, wrapped again.
     *
     * @see Dataset#lateralJoin(Dataset, Column)
     */
    public AsyncDataset<Row> lateralJoin(Dataset<?> right, Column joinExprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.lateralJoin(right, joinExprs)));
    }

    /**
     * {@code lateralJoin}, wrapped again.
     *
     * @see Dataset#lateralJoin(Dataset, String)
     */
    public AsyncDataset<Row> lateralJoin(Dataset<?> right, String joinType) {
        return new AsyncDataset<>(this.actions.map(target -> target.lateralJoin(right, joinType)));
    }

    /**
     * {@code lateralJoin}, wrapped again.
     *
     * @see Dataset#lateralJoin(Dataset, Column, String)
     */
    public AsyncDataset<Row> lateralJoin(Dataset<?> right, Column joinExprs, String joinType) {
        return new AsyncDataset<>(this.actions.map(target -> target.lateralJoin(right, joinExprs, joinType)));
    }

    /**
     * {@code as}, wrapped again.
     *
     * @see Dataset#as(String)
     */
    public AsyncDataset<T> as(String alias) {
        return new AsyncDataset<>(this.actions.map(target -> target.as(alias)));
    }

    /**
     * {@code alias}, wrapped again.
     *
     * @see Dataset#alias(String)
     */
    public AsyncDataset<T> alias(String alias) {
        return new AsyncDataset<>(this.actions.map(target -> target.alias(alias)));
    }

    /**
     * {@code select}, wrapped again.
     *
     * @see Dataset#select(TypedColumn)
     */
    public <U1> AsyncDataset<U1> select(TypedColumn<T, U1> c1) {
        return new AsyncDataset<>(this.actions.map(target -> target.select(c1)));
    }

    /**
     * {@code filter}, wrapped again.
     *
     * @see Dataset#filter(Column)
     */
    public AsyncDataset<T> filter(Column condition) {
        return new AsyncDataset<>(this.actions.map(target -> target.filter(condition)));
    }

    /**
     * {@code filter}, wrapped again.
     *
     * @see Dataset#filter(String)
     */
    public AsyncDataset<T> filter(String conditionExpr) {
        return new AsyncDataset<>(this.actions.map(target -> target.filter(conditionExpr)));
    }

    /**
     * {@code filter}, wrapped again.
     *
     * @see Dataset#filter(FilterFunction)
     */
    public AsyncDataset<T> filter(FilterFunction<T> func) {
        return new AsyncDataset<>(this.actions.map(target -> target.filter(func)));
    }

    /**
     * {@code where}, wrapped again.
     *
     * @see Dataset#where(Column)
     */
    public AsyncDataset<T> where(Column condition) {
        return new AsyncDataset<>(this.actions.map(target -> target.where(condition)));
    }

    /**
     * {@code where}, wrapped again.
     *
     * @see Dataset#where(String)
     */
    public AsyncDataset<T> where(String conditionExpr) {
        return new AsyncDataset<>(this.actions.map(target -> target.where(conditionExpr)));
    }

    /**
     * {@code agg}, wrapped again.
     *
     * @see Dataset#agg(Map)
     */
    public AsyncDataset<Row> agg(Map<String, String> exprs) {
        return new AsyncDataset<>(this.actions.map(target -> target.agg(exprs)));
    }

    /**
     * {@code unpivot}, wrapped again.
     *
     * @see Dataset#unpivot(Column[], Column[], String, String)
     */
    public AsyncDataset<Row> unpivot(Column[] ids, Column[] values, String variableColumnName,
            String valueColumnName) {
        return new AsyncDataset<>(this.actions.map(target -> target.unpivot(ids, values, variableColumnName, valueColumnName)));
    }

    /**
     * {@code unpivot}, wrapped again.
     *
     * @see Dataset#unpivot(Column[], String, String)
     */
    public AsyncDataset<Row> unpivot(Column[] ids, String variableColumnName,
            String valueColumnName) {
        return new AsyncDataset<>(this.actions.map(target -> target.unpivot(ids, variableColumnName, valueColumnName)));
    }

    /**
     * {@code melt}, wrapped again.
     *
     * @see Dataset#melt(Column[], Column[], String, String)
     */
    public AsyncDataset<Row> melt(Column[] ids, Column[] values, String variableColumnName,
            String valueColumnName) {
        return new AsyncDataset<>(this.actions.map(target -> target.melt(ids, values, variableColumnName, valueColumnName)));
    }

    /**
     * {@code melt}, wrapped again.
     *
     * @see Dataset#melt(Column[], String, String)
     */
    public AsyncDataset<Row> melt(Column[] ids, String variableColumnName, String valueColumnName) {
        return new AsyncDataset<>(this.actions.map(target -> target.melt(ids, variableColumnName, valueColumnName)));
    }

    /**
     * {@code transpose}, wrapped again.
     *
     * @see Dataset#transpose(Column)
     */
    public AsyncDataset<Row> transpose(Column indexColumn) {
        return new AsyncDataset<>(this.actions.map(target -> target.transpose(indexColumn)));
    }

    /**
     * {@code transpose}, wrapped again.
     *
     * @see Dataset#transpose()
     */
    public AsyncDataset<Row> transpose() {
        return new AsyncDataset<>(this.actions.map(target -> target.transpose()));
    }

    /**
     * {@code limit}, wrapped again.
     *
     * @see Dataset#limit(int)
     */
    public AsyncDataset<T> limit(int n) {
        return new AsyncDataset<>(this.actions.map(target -> target.limit(n)));
    }

    /**
     * {@code offset}, wrapped again.
     *
     * @see Dataset#offset(int)
     */
    public AsyncDataset<T> offset(int n) {
        return new AsyncDataset<>(this.actions.map(target -> target.offset(n)));
    }

    /**
     * {@code union}, wrapped again.
     *
     * @see Dataset#union(Dataset)
     */
    public AsyncDataset<T> union(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.union(other)));
    }

    /**
     * {@code unionAll}, wrapped again.
     *
     * @see Dataset#unionAll(Dataset)
     */
    public AsyncDataset<T> unionAll(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.unionAll(other)));
    }

    /**
     * {@code unionByName}, wrapped again.
     *
     * @see Dataset#unionByName(Dataset)
     */
    public AsyncDataset<T> unionByName(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.unionByName(other)));
    }

    /**
     * {@code unionByName}, wrapped again.
     *
     * @see Dataset#unionByName(Dataset, boolean)
     */
    public AsyncDataset<T> unionByName(Dataset<T> other, boolean allowMissingColumns) {
        return new AsyncDataset<>(this.actions.map(target -> target.unionByName(other, allowMissingColumns)));
    }

    /**
     * {@code intersect}, wrapped again.
     *
     * @see Dataset#intersect(Dataset)
     */
    public AsyncDataset<T> intersect(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.intersect(other)));
    }

    /**
     * {@code intersectAll}, wrapped again.
     *
     * @see Dataset#intersectAll(Dataset)
     */
    public AsyncDataset<T> intersectAll(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.intersectAll(other)));
    }

    /**
     * {@code except}, wrapped again.
     *
     * @see Dataset#except(Dataset)
     */
    public AsyncDataset<T> except(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.except(other)));
    }

    /**
     * {@code exceptAll}, wrapped again.
     *
     * @see Dataset#exceptAll(Dataset)
     */
    public AsyncDataset<T> exceptAll(Dataset<T> other) {
        return new AsyncDataset<>(this.actions.map(target -> target.exceptAll(other)));
    }

    /**
     * {@code sample}, wrapped again.
     *
     * @see Dataset#sample(double, long)
     */
    public AsyncDataset<T> sample(double fraction, long seed) {
        return new AsyncDataset<>(this.actions.map(target -> target.sample(fraction, seed)));
    }

    /**
     * {@code sample}, wrapped again.
     *
     * @see Dataset#sample(double)
     */
    public AsyncDataset<T> sample(double fraction) {
        return new AsyncDataset<>(this.actions.map(target -> target.sample(fraction)));
    }

    /**
     * {@code sample}, wrapped again.
     *
     * @see Dataset#sample(boolean, double, long)
     */
    public AsyncDataset<T> sample(boolean withReplacement, double fraction, long seed) {
        return new AsyncDataset<>(this.actions.map(target -> target.sample(withReplacement, fraction, seed)));
    }

    /**
     * {@code sample}, wrapped again.
     *
     * @see Dataset#sample(boolean, double)
     */
    public AsyncDataset<T> sample(boolean withReplacement, double fraction) {
        return new AsyncDataset<>(this.actions.map(target -> target.sample(withReplacement, fraction)));
    }

    /**
     * {@code withColumn}, wrapped again.
     *
     * @see Dataset#withColumn(String, Column)
     */
    public AsyncDataset<Row> withColumn(String colName, Column col) {
        return new AsyncDataset<>(this.actions.map(target -> target.withColumn(colName, col)));
    }

    /**
     * {@code withColumns}, wrapped again.
     *
     * @see Dataset#withColumns(Map)
     */
    public AsyncDataset<Row> withColumns(Map<String, Column> colsMap) {
        return new AsyncDataset<>(this.actions.map(target -> target.withColumns(colsMap)));
    }

    /**
     * {@code withColumn}, wrapped again.
     *
     * @see Dataset#withColumn(String, Column, Metadata)
     */
    public AsyncDataset<Row> withColumn(String colName, Column col, Metadata metadata) {
        return new AsyncDataset<>(this.actions.map(target -> target.withColumn(colName, col, metadata)));
    }

    /**
     * {@code withColumnRenamed}, wrapped again.
     *
     * @see Dataset#withColumnRenamed(String, String)
     */
    public AsyncDataset<Row> withColumnRenamed(String existingName, String newName) {
        return new AsyncDataset<>(this.actions.map(target -> target.withColumnRenamed(existingName, newName)));
    }

    /**
     * {@code withColumnsRenamed}, wrapped again.
     *
     * @see Dataset#withColumnsRenamed(Map)
     */
    public AsyncDataset<Row> withColumnsRenamed(Map<String, String> colsMap) {
        return new AsyncDataset<>(this.actions.map(target -> target.withColumnsRenamed(colsMap)));
    }

    /**
     * {@code withMetadata}, wrapped again.
     *
     * @see Dataset#withMetadata(String, Metadata)
     */
    public AsyncDataset<Row> withMetadata(String columnName, Metadata metadata) {
        return new AsyncDataset<>(this.actions.map(target -> target.withMetadata(columnName, metadata)));
    }

    /**
     * {@code drop}, wrapped again.
     *
     * @see Dataset#drop(String)
     */
    public AsyncDataset<Row> drop(String colName) {
        return new AsyncDataset<>(this.actions.map(target -> target.drop(colName)));
    }

    /**
     * {@code drop}, wrapped again.
     *
     * @see Dataset#drop(Column)
     */
    public AsyncDataset<Row> drop(Column col) {
        return new AsyncDataset<>(this.actions.map(target -> target.drop(col)));
    }

    /**
     * {@code dropDuplicates}, wrapped again.
     *
     * @see Dataset#dropDuplicates()
     */
    public AsyncDataset<T> dropDuplicates() {
        return new AsyncDataset<>(this.actions.map(target -> target.dropDuplicates()));
    }

    /**
     * {@code dropDuplicates}, wrapped again.
     *
     * @see Dataset#dropDuplicates(String[])
     */
    public AsyncDataset<T> dropDuplicates(String[] colNames) {
        return new AsyncDataset<>(this.actions.map(target -> target.dropDuplicates(colNames)));
    }

    /**
     * {@code dropDuplicatesWithinWatermark}, wrapped again.
     *
     * @see Dataset#dropDuplicatesWithinWatermark()
     */
    public AsyncDataset<T> dropDuplicatesWithinWatermark() {
        return new AsyncDataset<>(this.actions.map(target -> target.dropDuplicatesWithinWatermark()));
    }

    /**
     * {@code dropDuplicatesWithinWatermark}, wrapped again.
     *
     * @see Dataset#dropDuplicatesWithinWatermark(String[])
     */
    public AsyncDataset<T> dropDuplicatesWithinWatermark(String[] colNames) {
        return new AsyncDataset<>(this.actions.map(target -> target.dropDuplicatesWithinWatermark(colNames)));
    }

    /**
     * {@code map}, wrapped again.
     *
     * @see Dataset#map(MapFunction, Encoder)
     */
    public <U> AsyncDataset<U> map(MapFunction<T, U> func, Encoder<U> encoder) {
        return new AsyncDataset<>(this.actions.map(target -> target.map(func, encoder)));
    }

    /**
     * {@code mapPartitions}, wrapped again.
     *
     * @see Dataset#mapPartitions(MapPartitionsFunction, Encoder)
     */
    public <U> AsyncDataset<U> mapPartitions(MapPartitionsFunction<T, U> f, Encoder<U> encoder) {
        return new AsyncDataset<>(this.actions.map(target -> target.mapPartitions(f, encoder)));
    }

    /**
     * {@code flatMap}, wrapped again.
     *
     * @see Dataset#flatMap(FlatMapFunction, Encoder)
     */
    public <U> AsyncDataset<U> flatMap(FlatMapFunction<T, U> f, Encoder<U> encoder) {
        return new AsyncDataset<>(this.actions.map(target -> target.flatMap(f, encoder)));
    }

    /**
     * {@code repartition}, wrapped again.
     *
     * @see Dataset#repartition(int)
     */
    public AsyncDataset<T> repartition(int numPartitions) {
        return new AsyncDataset<>(this.actions.map(target -> target.repartition(numPartitions)));
    }

    /**
     * {@code repartitionById}, wrapped again.
     *
     * @see Dataset#repartitionById(int, Column)
     */
    public AsyncDataset<T> repartitionById(int numPartitions, Column partitionIdExpr) {
        return new AsyncDataset<>(this.actions.map(target -> target.repartitionById(numPartitions, partitionIdExpr)));
    }

    /**
     * {@code coalesce}, wrapped again.
     *
     * @see Dataset#coalesce(int)
     */
    public AsyncDataset<T> coalesce(int numPartitions) {
        return new AsyncDataset<>(this.actions.map(target -> target.coalesce(numPartitions)));
    }

    /**
     * {@code distinct}, wrapped again.
     *
     * @see Dataset#distinct()
     */
    public AsyncDataset<T> distinct() {
        return new AsyncDataset<>(this.actions.map(target -> target.distinct()));
    }

    /**
     * {@code persist}, wrapped again.
     *
     * @see Dataset#persist()
     */
    public AsyncDataset<T> persist() {
        return new AsyncDataset<>(this.actions.map(target -> target.persist()));
    }

    /**
     * {@code cache}, wrapped again.
     *
     * @see Dataset#cache()
     */
    public AsyncDataset<T> cache() {
        return new AsyncDataset<>(this.actions.map(target -> target.cache()));
    }

    /**
     * {@code persist}, wrapped again.
     *
     * @see Dataset#persist(StorageLevel)
     */
    public AsyncDataset<T> persist(StorageLevel newLevel) {
        return new AsyncDataset<>(this.actions.map(target -> target.persist(newLevel)));
    }

    /**
     * {@code unpersist}, wrapped again.
     *
     * @see Dataset#unpersist(boolean)
     */
    public AsyncDataset<T> unpersist(boolean blocking) {
        return new AsyncDataset<>(this.actions.map(target -> target.unpersist(blocking)));
    }

    /**
     * {@code unpersist}, wrapped again.
     *
     * @see Dataset#unpersist()
     */
    public AsyncDataset<T> unpersist() {
        return new AsyncDataset<>(this.actions.map(target -> target.unpersist()));
    }

    /**
     * {@code toJSON}, wrapped again.
     *
     * @see Dataset#toJSON()
     */
    public AsyncDataset<String> toJSON() {
        return new AsyncDataset<>(this.actions.map(target -> target.toJSON()));
    }

    /**
     * The same target, whose actions run as {@code options} say.
     */
    public AsyncDataset<T> withOptions(ActionOptions options) {
        return new AsyncDataset<>(this.actions.withOptions(options));
    }

    /**
     * The wrapped target itself.
     */
    public Dataset<T> unwrap() {
        return this.actions.unwrap();
    }

    @Override
    public String toString() {
        return this.actions.toString("AsyncDataset");
    }
}
