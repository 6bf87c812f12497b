package com.example.shop;

import io.github.asyncactions.AsyncActions;
import lombok.Builder;
import org.apache.spark.sql.SparkSession;

/** The target of the spec is the builder that {@code @Builder} brings. */
@Builder
public class Export {

    private final SparkSession spark;
    private final long limit;

    public long rows() {
        return spark.range(limit).count();
    }

    @AsyncActions(
            target = Export.ExportBuilder.class,
            methods = "build",
            fluent = {"spark", "limit"},
            recorded = true)
    interface Actions {

        static long rows(ExportBuilder builder) {
            return builder.build().rows();
        }
    }
}
