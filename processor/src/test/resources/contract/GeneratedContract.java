package io.github.asyncactions.spark.support;

public final class GeneratedContract {

    public static final int NUMBER = io.github.asyncactions.Release.CONTRACT;

    public static final int OLDEST = 1;

    public static final String RELEASE = io.github.asyncactions.Release.VERSION;

    public static void require(int contract, String release) {}
}
