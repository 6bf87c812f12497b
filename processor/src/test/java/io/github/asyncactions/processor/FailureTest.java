package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of the processor's own ends neither the compiler nor the work on other elements. */
class FailureTest {

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, AssertionError.class})
    void isReportedOnTheElementWithARequestToFileIt(Class<? extends Throwable> fault) {
        Path folder = Sources.folder("failure");
        List<Object> made = new ArrayList<>();

        Compilation compilation = Sources.compileWith(
                new WatchedProcessor(arguments -> {
                    made.add(arguments[0]);
                    if (arguments[0].equals("test.AsyncFaulty")) {
                        throwUnchecked(fault);
                    }
                }),
                folder);

        Expectations.of(folder).check(compilation);
        assertThat(compilation.errors().get(0).getMessage(null)).contains(fault.getName(), "please file it");
        assertThat(made).contains("test.AsyncSound");
    }

    /** One from the thread that renders comes with where it was as its cause. */
    @Test
    void itsCauseIsTold() {
        Compilation compilation = Sources.compileWith(
                new WatchedProcessor(arguments -> {
                    if (arguments[0].equals("test.AsyncFaulty")) {
                        throw new IllegalStateException("outside", new UnsupportedOperationException("inside"));
                    }
                }),
                Sources.folder("failure"));

        assertThat(compilation.errors().get(0).getMessage(null))
                .containsSubsequence("outside", "caused by", "inside", "FailureTest");
    }

    private static void throwUnchecked(Class<? extends Throwable> fault) {
        try {
            throw fault.getConstructor().newInstance();
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable other) {
            throw new LinkageError("No such fault", other);
        }
    }
}
