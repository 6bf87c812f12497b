/** What the jar of a user brings to a cluster's executors, which have Spark, and nothing of this project's. */
package io.github.asyncactions.cluster;
