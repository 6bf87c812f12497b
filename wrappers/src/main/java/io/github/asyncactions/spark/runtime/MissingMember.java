package io.github.asyncactions.spark.runtime;

/** Turns a link error into a sentence: one jar serves many versions of Spark, and not each has every method. */
public final class MissingMember {

    private MissingMember() {}

    static Throwable translate(Throwable failure, Action<?> action) {
        return translate(failure, action.description(), action.executor().sparkVersion());
    }

    /** What {@code failure} is for the user: a sentence if it is a missing member of Spark's, else itself. */
    public static Throwable translate(Throwable failure, String what, String sparkVersion) {
        boolean missing = failure instanceof IncompatibleClassChangeError || failure instanceof NoClassDefFoundError;
        String member = failure.getMessage();
        if (!missing || member == null || !member.replace('/', '.').contains("org.apache.spark.")) {
            return failure;
        }
        return new UnsupportedOperationException(
                what + " needs " + member + ", which Spark " + sparkVersion + " does not have", failure);
    }
}
