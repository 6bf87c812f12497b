package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs what has the tag {@code concurrency} again and again in one JVM: {@code mvn -Prepeat=50 verify}. What has the
 * tag {@code once}, too, is left out, since it is many rounds by itself, or fits models. With
 * {@code -DrepeatedClasses=PATTERN} only the classes whose full names match: tests wait more than they work, so that
 * several JVMs side by side, with a part of the classes each, are done sooner than one.
 */
@Tag("repeat")
class ConcurrencyRoundsTest {

    private final List<String> failures = new ArrayList<>();
    private int tests;

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void everyRoundPasses() {
        int rounds = Integer.getInteger("repeat", 1);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(getClass().getPackageName()))
                .filters(
                        TagFilter.includeTags("concurrency"),
                        TagFilter.excludeTags("once"),
                        ClassNameFilter.includeClassNamePatterns(System.getProperty("repeatedClasses", ".*")))
                .build();
        Launcher launcher = LauncherFactory.create();
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            launcher.execute(request, new Results());
            System.out.printf(
                    "Concurrency tests, round %d of %d: %d tests so far, %d failures, %.1f s%n",
                    round, rounds, tests, failures.size(), (System.nanoTime() - start) / 1e9);
            assertThat(failures).isEmpty();
        }
        assertThat(tests).isPositive();
    }

    private final class Results implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                tests++;
            }
            if (result.getStatus() == Status.FAILED) {
                Throwable failure = result.getThrowable().orElseThrow();
                failures.add(test.getUniqueId() + ": " + failure);
                failure.printStackTrace(System.out);
            }
        }
    }
}
