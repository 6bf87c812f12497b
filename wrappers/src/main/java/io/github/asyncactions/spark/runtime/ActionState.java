package io.github.asyncactions.spark.runtime;

/**
 * The life of an action. Every change is one compare-and-set in {@link Lifecycle}:
 *
 * <pre>
 *  QUEUED --------------> RUNNING --------------> SUCCEEDED or FAILED --.
 *    |                       |                                          |
 *    v                       v                                          v
 *  CANCELLED_WHILE_QUEUED  CANCELLED_WHILE_RUNNING -------------> TERMINATED
 *    |                                                                  ^
 *    '------------------------------------------------------------------'
 * </pre>
 *
 * The step out of {@code QUEUED} decides whether the body ever runs, the step out of {@code RUNNING} who completes the
 * future. {@code TERMINATED} is reached when the body has left its thread and its Spark jobs have ended.
 */
enum ActionState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED_WHILE_QUEUED,
    CANCELLED_WHILE_RUNNING,
    TERMINATED
}
