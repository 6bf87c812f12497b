package io.github.asyncactions.spark.support;

public abstract class ScalaConversion {

    public static ScalaConversion same() {
        throw new AssertionError();
    }

    public static ScalaConversion seq(ScalaConversion element) {
        throw new AssertionError();
    }

    public static ScalaConversion set(ScalaConversion element) {
        throw new AssertionError();
    }

    public static ScalaConversion map(ScalaConversion key, ScalaConversion value) {
        throw new AssertionError();
    }

    public static ScalaConversion option(ScalaConversion element) {
        throw new AssertionError();
    }

    public static ScalaConversion iterator(ScalaConversion element) {
        throw new AssertionError();
    }

    public static ScalaConversion function0(ScalaConversion result) {
        throw new AssertionError();
    }

    public static ScalaConversion function1(ScalaConversion argument, ScalaConversion result) {
        throw new AssertionError();
    }

    public static ScalaConversion function2(ScalaConversion first, ScalaConversion second, ScalaConversion result) {
        throw new AssertionError();
    }

    public abstract Object toJava(Object scala);

    public abstract Object toScala(Object java);
}
