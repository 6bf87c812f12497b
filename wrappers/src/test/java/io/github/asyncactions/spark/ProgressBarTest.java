package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.spark.ActionListener.Registration;
import io.github.asyncactions.spark.runtime.action.StoppableFuture;
import io.github.asyncactions.spark.runtime.application.Registry;
import io.github.asyncactions.spark.runtime.observing.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@link SparkActions#showProgress} prints, on a terminal and elsewhere. */
@SuppressWarnings("try") // What is registered is not used, only closed.
class ProgressBarTest {

    private static final Terminal LIVE = new Terminal(true, 100);

    @RegisterExtension
    static final LocalSpark spark = new LocalSpark(builder -> builder.config("spark.ui.showConsoleProgress", "true")
            .config("spark.ui.consoleProgress.update.interval", "10"));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final List<CountDownLatch> open = new ArrayList<>();
    private SparkActions actions;

    @BeforeEach
    void actions() {
        actions = SparkActions.of(spark.session());
    }

    @AfterEach
    void letGo() {
        open.forEach(CountDownLatch::countDown);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What a terminal shows in the line in the end. */
    private String shown() {
        return shown(text());
    }

    private static String shown(String text) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (char c : text.toCharArray()) {
            if (c == '\r') {
                column = 0;
            } else {
                line.replace(column, Math.min(line.length(), column + 1), String.valueOf(c));
                column++;
            }
        }
        return line.toString().stripTrailing();
    }

    private Registration bar(PrintStream on) {
        return Registry.of(spark.session()).events().showProgress(on, LIVE);
    }

    private CountDownLatch submitHeld(String name) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        open.add(end);
        actions.submitVoid(name, () -> {
            started.countDown();
            end.await();
        });
        started.await();
        return end;
    }

    // ---- on a terminal
    // -----------------------------------------------------------------------------------------------

    @Test
    void theBarTellsHowManyHaveEndedFailedRunAndAreQueued() throws Exception {
        actions.submit("before the bar", () -> 1).join();
        try (Registration bar = bar(stream)) {
            for (int i = 1; i <= 4; i++) {
                submitHeld("report " + i);
            }
            ActionFuture<Integer> queued = actions.submit("later", () -> 1);
            await().untilAsserted(() -> assertThat(shown())
                    .isEqualTo("[>                   ]   0 %  0 of 5 ended, 4 run, 1 queued:"
                            + " report 1, report 2, report 3, report 4"));

            open.remove(0).countDown();
            queued.join();
            actions.submit("failing", () -> {
                        throw new IOException("no");
                    })
                    .handle((result, failure) -> 1)
                    .join();
            await().untilAsserted(
                            () -> assertThat(shown())
                                    .isEqualTo(
                                            "[==========>         ]  50 %  3 of 6 ended, 1 failed, 3 run: report 2, report 3, report 4"));
        }
    }

    @Test
    void theBarIsClearedAtItsClose() throws Exception {
        try (Registration bar = bar(stream)) {
            submitHeld("report");
            await().until(() -> shown().contains("report"));
        }

        assertThat(shown()).isEmpty();
        assertThat(text()).endsWith("\r").doesNotContain("\n");
        assertThat(barThreads()).isEmpty();
    }

    private static List<String> barThreads() {
        await().until(() -> threadsOfBars().isEmpty());
        return threadsOfBars();
    }

    private static List<String> threadsOfBars() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("-bar-"))
                .toList();
    }

    @Test
    void theBarEndsWithItsSpark() throws Exception {
        Registration bar = bar(stream);
        submitHeld("report");
        await().until(() -> shown().contains("report"));
        spark.stop();

        await().untilAsserted(() -> assertThat(shown()).isEmpty());
        assertThat(barThreads()).isEmpty();
        bar.close();
    }

    @Test
    void aLongNameAndOneWithControlsStayOnTheLine() throws Exception {
        try (Registration bar = bar(stream)) {
            submitHeld("first\nsecond \u001b[2J" + "x".repeat(200));
            await().until(() -> shown().contains("first second"));

            assertThat(shown()).hasSize(99).endsWith("...");
            assertThat(text()).doesNotContain("\n", "\u001b");
        }
    }

    /** Spark draws after a stage has run for half a second, and again as soon as this bar is closed. */
    @Test
    void sparksOwnBarWaitsMeanwhile() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream sparks = new ByteArrayOutputStream();
        System.setErr(new PrintStream(sparks, true, StandardCharsets.UTF_8));
        spark.restart(); // Its bar keeps the stream that there is as it begins.
        ActionFuture<Long> slow = AsyncRDD.of(spark.context().parallelize(List.of(1, 2), 2))
                .map(one -> {
                    Thread.sleep(Long.MAX_VALUE);
                    return one;
                })
                .countAsync();
        try {
            await("by hand").until(() -> sparksLine(sparks).contains("[Stage"));
            List<String> atOurs = new CopyOnWriteArrayList<>();
            PrintStream ours = new PrintStream(printed, true, StandardCharsets.UTF_8) {
                @Override
                public void print(String line) {
                    atOurs.add(sparksLine(sparks));
                    super.print(line);
                }
            };
            try (Registration bar = bar(ours)) {
                await().until(() -> atOurs.size() > 5);
            }
            assertThat(atOurs).containsOnly("");
            await().until(() -> sparksLine(sparks).contains("[Stage"));
        } finally {
            System.setErr(before);
            slow.cancel(true);
        }
    }

    private static String sparksLine(ByteArrayOutputStream sparks) {
        String text = sparks.toString(StandardCharsets.UTF_8);
        return shown(text.substring(text.lastIndexOf('\n') + 1));
    }

    @Test
    void aStreamThatFailsIsGivenUpAndNoActionSeesIt() throws Exception {
        for (PrintStream broken : List.of(closed(), throwing())) {
            try (LogLines log = new LogLines();
                    Registration bar = bar(broken)) {
                ActionFuture<Integer> action = actions.submit("report", () -> 1);
                await().until(() -> log.count("can't be shown any more") == 1);

                assertThat(action.join()).isEqualTo(1);
                assertThat(barThreads()).isEmpty();
            }
        }
    }

    private static PrintStream closed() {
        PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        stream.close();
        return stream;
    }

    private static PrintStream throwing() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                throw new IllegalStateException("no");
            }

            @Override
            public void println(String text) {
                throw new IllegalStateException("no");
            }
        };
    }

    // ---- elsewhere
    // -----------------------------------------------------------------------------------------------------

    @Test
    void whereThereIsNoTerminalEachChangeIsALine() {
        ActionFuture<Object> failing;
        try (Registration lines = actions.showProgress(stream)) {
            actions.submit("orders", () -> 1).join();
            failing = actions.withOptions(ActionOptions.defaults().retry(ActionRetry.maxAttempts(2)))
                    .submit("customers", () -> {
                        throw new IOException("no\nroute");
                    });
            failing.handle((result, failure) -> 1).join();
            CountDownLatch never = new CountDownLatch(1);
            actions.submitVoid("endless", never::await).cancel("not needed");
        }
        actions.submit("afterwards", () -> 1).join();

        assertThat(text().lines().filter(line -> line.contains("orders")).map(ProgressBarTest::withoutTimes))
                .containsExactly("orders started after # s in the queue", "orders succeeded after # s");
        assertThat(text().lines().filter(line -> line.contains("customers")).map(ProgressBarTest::withoutTimes))
                .containsExactly(
                        "customers started after # s in the queue",
                        "attempt 1 of customers failed after # s, and another one follows: java.io.IOException: no",
                        "customers started (attempt 2) after # s in the queue",
                        "customers failed after # s: java.io.IOException: no");
        assertThat(text()).contains("endless was cancelled: not needed (").doesNotContain("afterwards", "\r");
    }

    private static String withoutTimes(String line) {
        return line.replaceAll("\\d+\\.\\d+", "#");
    }

    @Test
    void toShowAFailureIsNoSignThatSomebodyHasSeenIt() {
        ActionFuture<Object> failing;
        try (Registration lines = actions.showProgress(stream);
                Registration bar = bar(new PrintStream(OutputStream.nullOutputStream()))) {
            failing = actions.submit("failing", () -> {
                throw new IOException("no");
            });
            await().until(() -> text().contains("failing failed"));
        }

        assertThat(((StoppableFuture<?>) failing).isSeen()).isFalse();
        assertThat(failing.isCompletedExceptionally()).isTrue();
    }

    @Test
    void aFileThatIsClosedGetsNoLinesAndNoActionSeesIt() {
        for (PrintStream broken : List.of(closed(), throwing())) {
            try (Registration lines = actions.showProgress(broken)) {
                assertThat(actions.submit("orders", () -> 1).join()).isEqualTo(1);
            }
        }
    }
}
