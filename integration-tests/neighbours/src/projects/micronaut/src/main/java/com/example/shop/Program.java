package com.example.shop;

import io.micronaut.context.ApplicationContext;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

public final class Program implements Function<SparkSession, Object> {

    @Override
    public Object apply(SparkSession spark) {
        try (ApplicationContext context = ApplicationContext.builder(Program.class.getClassLoader())
                .singletons(spark)
                .start()) {
            return context.getBean(Report.class).rows();
        }
    }
}
