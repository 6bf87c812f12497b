package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.process.JavaProcess;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every class of the wrappers jar, where something is missing: only what needs the missing part can't be used. */
class LinkageIT {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    connect-client; .*(AsyncActionsPlugin|AsyncEstimator|AsyncRDD|EstimatorActions|EstimatorCopies|HadoopUser|ExitHook.*|backend.classic|SparkHandle).*
                    spark-4.2; .*(AsyncEstimator|EstimatorActions|EstimatorCopies).*
                    without-hadoop; .*(HadoopUser|ExitHook).*
                    """)
    void onlyWhatNeedsTheMissingPartIsUnusable(String classPath, String needIt) throws Exception {
        try (JavaProcess program =
                JavaProcess.on(classPath).named("linkage-" + classPath).start(List.of(Linkage.class.getName()))) {
            List<String> lines = program.lines(Duration.ofMinutes(1));

            assertThat(lines).anyMatch(line -> line.startsWith("classes="));
            assertThat(lines.stream().filter(line -> line.startsWith("unusable=") || line.startsWith("partly=")))
                    .allMatch(Pattern.compile(needIt).asMatchPredicate(), "needs what is missing");
        }
    }
}
