package io.github.asyncactions.spark.runtime.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exceptions are read with care: hazards C13 and E10. */
class FailuresTest {

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException("no words");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new AssertionError("no cause");
        }
    }

    @Test
    void theTagOfAnotherActionIsFoundInEitherFormOfTheMessage() {
        String reason =
                "[SPARK_JOB_CANCELLED] Job 7 cancelled because countAsync at A.java:1 timed out (asyncactions-ab12-7)";
        String tagOnly = "Job 7 cancelled part of cancelled job tags asyncactions-ab12-7";

        for (String message : new String[] {reason, tagOnly}) {
            RuntimeException failure = new RuntimeException("outer", new IllegalStateException(message));
            assertThat(ForeignCancellation.tagIn(failure, tag -> false)).isEqualTo("asyncactions-ab12-7");
            assertThat(ForeignCancellation.tagIn(failure, "asyncactions-ab12-7"::equals))
                    .isNull();
        }
        assertThat(ForeignCancellation.tagIn(new RuntimeException("Job 7 cancelled by hand"), tag -> false))
                .isNull();
        assertThat(ForeignCancellation.tagIn(new RuntimeException("asyncactions-ab12-7 failed"), tag -> false))
                .isNull();
    }

    @Test
    void e10AnExceptionWithoutWordsIsRead() {
        Unspeakable failure = new Unspeakable();

        assertThat(ForeignCancellation.tagIn(failure, tag -> false)).isNull();
        assertThat(ForeignCancellation.tagIn(new RuntimeException("outer", failure), tag -> false))
                .isNull();
        assertThat(SparkFailures.isOfSpark(failure)).isFalse();
        assertThat(MissingMember.translate(failure, "countAsync", "4.1.0")).isSameAs(failure);
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);

        assertThat(ForeignCancellation.tagIn(one, tag -> false)).isNull();
    }

    @Test
    void sparksOwnFailuresAreKnown() {
        assertThat(SparkFailures.isOfSpark(new org.apache.spark.SparkException("x")))
                .isTrue();
        assertThat(SparkFailures.isOfSpark(new IllegalStateException("Cannot call methods on a stopped SparkContext")))
                .isTrue();
        assertThat(SparkFailures.isOfSpark(new IllegalStateException("else"))).isFalse();
    }
}
