package io.github.asyncactions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each small program, run as it is, does what it says. */
class SmallProgramsTest {

    private interface Program {
        void main(String... args) throws Exception;
    }

    private static List<String> linesOf(Program program, String... args) throws Exception {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.main(args);
        } finally {
            System.setOut(terminal);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void twoCountsMakeOneAnswer() throws Exception {
        assertThat(linesOf(ComposeAnswers::main)).containsExactly("334 of 1000 are multiples of three");
    }

    @Test
    void cancellingAndTimeoutsStop() throws Exception {
        assertThat(linesOf(StopAnAction::main))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("cancelled, and nothing of it runs any more"),
                        line -> assertThat(line)
                                .matches("countAsync at StopAnAction.java:\\d+ timed out after 3.0 s while it was "
                                        + "running .*"),
                        line -> assertThat(line).isEqualTo("counted -1, which stands for: not in time"));
    }

    @Test
    void onePatternWritesSeveralTables(@TempDir Path directory) throws Exception {
        assertThat(linesOf(WriteSeveralTables::main, directory.toString()))
                .containsExactlyInAnyOrder("orders is written", "customers is written", "items is written");

        for (String table : List.of("orders", "customers", "items")) {
            assertThat(rows(directory.resolve(table))).as(table).isEqualTo(100);
        }
    }

    private static long rows(Path table) throws Exception {
        long rows = 0;
        try (Stream<Path> files = Files.list(table)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                rows += Files.readAllLines(file).size();
            }
        }
        return rows;
    }

    @Test
    void eachFitHasItsOwnSettings() throws Exception {
        assertThat(linesOf(FitSeveralModels::main))
                .containsExactly(
                        "regularized by  0.0: slope 2.00",
                        "regularized by  1.0: slope 1.97",
                        "regularized by 10.0: slope 1.70");
    }

    @Test
    void anOwnServiceHasAWrapper() throws Exception {
        assertThat(linesOf(OwnService::main)).containsExactly("168 primes and 500 even numbers below 1000");
    }

    @Test
    void sparksEvaluatorHasWrappersBySpec() throws Exception {
        assertThat(linesOf(JudgePredictions::main))
                .containsExactly("1.2909944487358058", "1.2909944487358058, the less the better", "1.2909944487358058");
    }

    @Test
    void aScopeKeepsActionsTogether() throws Exception {
        assertThat(linesOf(KeepTogether::main))
                .containsExactly(
                        "500 of 1000 are even",
                        "one failed, and the endless one is CANCELLED",
                        "the fast one was first: true, the slow one is CANCELLED");
    }

    @Test
    void manyTablesAFewAtATime(@TempDir Path directory) throws Exception {
        assertThat(linesOf(BackUpManyTables::main, directory.toString()))
                .containsExactly("20 tables are backed up, 200 rows");

        assertThat(rows(directory.resolve("table19"))).isEqualTo(10);
    }

    @Test
    void anUrgentQuestionPassesTheBulk() throws Exception {
        assertThat(linesOf(LetUrgentPass::main)).containsExactly("500 are even, while the bulk is RUNNING");
    }

    @Test
    void theWritesOfABatchRunAtOnce(@TempDir Path directory) throws Exception {
        assertThat(linesOf(WriteEachBatch::main, directory.toString()))
                .containsExactly("100 rows in the first batch, of which 50 are even");
    }

    @Test
    void progressGoesUpToTheEnd() throws Exception {
        List<String> lines = linesOf(WatchProgress::main);

        assertThat(lines)
                .anyMatch(line -> line.matches("big count: +\\d+ %, \\d+ of \\d+ tasks"))
                .anyMatch(line -> line.matches("big count \\[succeeded .* tasks]"))
                .contains("counted 10", "counted 1000000")
                .endsWith("3 actions have succeeded");
    }
}
