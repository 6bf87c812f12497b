package io.github.asyncactions.spark.runtime.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.asyncactions.spark.ContextCarrier;
import io.github.asyncactions.spark.LogLines;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hazard D4, without Spark: what is logged of carriers that fail, and how often. */
class CarriersTest {

    /** A carrier without a fault. */
    public static final class Good implements ContextCarrier {
        @Override
        public @Nullable Captured capture() {
            return null;
        }
    }

    /** A carrier that can't be made. */
    public static final class Unmade implements ContextCarrier {
        public Unmade() {
            throw new IllegalStateException("no constructor");
        }

        @Override
        public @Nullable Captured capture() {
            return null;
        }
    }

    private final CallSite here = CallSite.of("countAsync");

    @Test
    void aProviderThatCannotBeLoadedHidesNoOther(@TempDir Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.write(
                services.resolve(ContextCarrier.class.getName()),
                List.of("com.example.Missing", Unmade.class.getName(), Good.class.getName()));
        try (LogLines log = new LogLines(line -> {});
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {directory.toUri().toURL()}, CarriersTest.class.getClassLoader())) {

            List<ContextCarrier> loaded = Providers.loadAll(
                    ServiceLoader.load(ContextCarrier.class, loader).iterator(), "A ContextCarrier can't be loaded");

            assertThat(loaded).hasAtLeastOneElementOfType(Good.class).noneMatch(Unmade.class::isInstance);
            assertThat(log.count("A ContextCarrier can't be loaded")).isEqualTo(2);
        }
    }

    @Test
    void aCarrierThatFailsIsNamedOnceAMinute() {
        Carrier carrier = new Carrier(() -> {
            throw new IllegalStateException("no tenant");
        });
        try (LogLines log = new LogLines(line -> {})) {
            for (int i = 0; i < 10; i++) {
                assertThat(carrier.capture(here)).isNull();
            }

            assertThat(log.count("countAsync")).isEqualTo(1);
            assertThat(log.count("runs without the context of " + CarriersTest.class.getName()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aFatalErrorIsNoFailureOfACarrier() {
        Carrier carrier = new Carrier(() -> {
            throw new OutOfMemoryError("for a test");
        });

        assertThatThrownBy(() -> carrier.capture(here)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aCarrierThatNeverCallsTheBodyIsLeftOut() throws Exception {
        Carried carried = carried(new ContextCarrier.Captured() {
            @Override
            @SuppressWarnings("NullAway")
            public <T extends @Nullable Object> T call(Callable<T> body) {
                return null;
            }
        });

        assertThat(carried.<String>call(() -> "called", here)).isEqualTo("called");
    }

    @Test
    void aCarrierCallsTheBodyOnce() throws Exception {
        int[] calls = {0};
        Carried carried = carried(new ContextCarrier.Captured() {
            @Override
            public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
                body.call();
                return body.call();
            }
        });

        assertThat(carried.<Integer>call(() -> ++calls[0], here)).isEqualTo(1);
        assertThat(calls[0]).isEqualTo(1);
    }

    private static Carried carried(ContextCarrier.Captured captured) {
        return new Carried(new Carrier(() -> captured), captured);
    }
}
