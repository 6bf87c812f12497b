package io.github.asyncactions.spark.runtime.backend;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a link error into a sentence: one jar serves many versions of Spark, and not each has every method. */
public final class MissingMember {

    private static final Pattern NOT_ON_CONNECT =
            Pattern.compile("org\\.apache\\.spark\\.(rdd|api\\.java|ml|SparkContext)\\b");

    private MissingMember() {}

    /**
     * What {@code failure} is for the user: a sentence if it is a missing member of Spark's, else itself.
     *
     * @param sparkVersion null if it is not known, as where the way to a Spark is what is missing
     */
    public static Throwable translate(Throwable failure, String what, @Nullable String sparkVersion) {
        boolean missing = failure instanceof IncompatibleClassChangeError || failure instanceof NoClassDefFoundError;
        String member = missing ? Failures.messageOf(failure) : null;
        if (member == null || !member.replace('/', '.').contains("org.apache.spark.")) {
            return failure;
        }
        boolean onConnect = sparkVersion == null || sparkVersion.equals("Connect");
        return new UnsupportedOperationException(
                what + " needs " + member + ", which "
                        + (sparkVersion == null ? "the Spark on this class path" : "Spark " + sparkVersion)
                        + " does not have"
                        + (onConnect
                                        && NOT_ON_CONNECT
                                                .matcher(member.replace('/', '.'))
                                                .find()
                                ? ". Spark Connect has neither RDDs nor ML on the JVM: use a Dataset, or a classic session"
                                : ""),
                failure);
    }
}
