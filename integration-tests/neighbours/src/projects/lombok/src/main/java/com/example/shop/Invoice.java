package com.example.shop;

import io.github.asyncactions.AsyncActions;
import lombok.Data;
import org.apache.spark.sql.SparkSession;

/** The actions are accessors that {@code @Data} brings. */
@Data
@AsyncActions(methods = {"getNumber", "canEqual"})
public class Invoice {

    private final SparkSession sparkSession;
    private final long number;
}
