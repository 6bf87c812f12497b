package io.github.asyncactions.processor.writing;

import com.palantir.javapoet.ClassName;

/** What generated code mentions of the runtime, of Spark, of the JDK, and of JSpecify. */
final class RuntimeTypes {

    private static final String API = "io.github.asyncactions.spark";
    private static final String SUPPORT = API + ".support";
    private static final String JSPECIFY = "org.jspecify.annotations";

    static final ClassName ACTION_FUTURE = ClassName.get(API, "ActionFuture");
    static final ClassName ACTION_OPTIONS = ClassName.get(API, "ActionOptions");
    static final ClassName ACTION_TARGET = ClassName.get(SUPPORT, "ActionTarget");
    static final ClassName GENERATED_CONTRACT = ClassName.get(SUPPORT, "GeneratedContract");
    static final ClassName SCALA_CONVERSION = ClassName.get(SUPPORT, "ScalaConversion");
    static final ClassName SPARK_HANDLE = ClassName.get(SUPPORT, "SparkHandle");
    static final ClassName GENERATED_WRAPPER = ClassName.get(SUPPORT, "GeneratedWrapper");
    static final ClassName SPARK_SESSION = ClassName.get("org.apache.spark.sql", "SparkSession");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName STAGE = ClassName.get("java.util.concurrent", "CompletionStage");

    static final ClassName NULL_MARKED = ClassName.get(JSPECIFY, "NullMarked");
    static final ClassName NULL_UNMARKED = ClassName.get(JSPECIFY, "NullUnmarked");
    static final ClassName NULLABLE = ClassName.get(JSPECIFY, "Nullable");

    private RuntimeTypes() {}
}
