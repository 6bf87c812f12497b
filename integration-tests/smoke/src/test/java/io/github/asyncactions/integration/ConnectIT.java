package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.asyncactions.process.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar against real Connect servers, with only the Connect client on the class path. */
class ConnectIT {

    @TempDir
    Path directory;

    @Test
    void countsCollectsWritesAndCancels() throws Exception {
        try (ConnectServer server = ConnectServer.start("connect-server", directory)) {
            smoke(server, "connect-client");
        }
    }

    @Test
    @Tag("full")
    void countsCollectsWritesAndCancelsOnSpark42() throws Exception {
        try (ConnectServer server = ConnectServer.start("connect-4.2-server", directory)) {
            smoke(server, "connect-4.2-client");
        }
    }

    private void smoke(ConnectServer server, String classPath) throws Exception {
        try (JavaProcess program = JavaProcess.on(classPath)
                .start(List.of(
                        ConnectSmoke.class.getName(),
                        String.valueOf(server.port()),
                        String.valueOf(server.userInterface()),
                        directory.toString()))) {
            List<String> lines = program.lines(Duration.ofMinutes(3));

            assertThat(lines)
                    .as(server.process()::tail)
                    .contains(
                            "session=org.apache.spark.sql.connect.SparkSession",
                            "classic=false",
                            "count=100",
                            "collect=[[0], [1], [2]]",
                            "submit=100",
                            "written=100",
                            "sql=1",
                            "catalog=true",
                            "runsOnWithoutUs=1",
                            "progress=RUNNING, 0 jobs, 0 tasks",
                            "cancelled=true",
                            "runsOn=0",
                            "cancelledWrite=true",
                            "success=false",
                            "countAfter=100",
                            "withOptions=100 orders",
                            "heard=[submitted observed, started observed, ended observed SUCCEEDED]",
                            "interruptedTooEarly=0",
                            "unfinishedOnceTerminated=0",
                            "runsOnAfterAll=0")
                    .anyMatch(
                            line -> line.matches(
                                    "timeout=countAsync at ConnectSmoke.java:\\d+ timed out after 1.0 s while it was running .*"))
                    .anyMatch(line -> line.startsWith("shown=observed succeeded"))
                    .anyMatch(line -> line.matches("javaRDD=.*RDD.*not supported.*"))
                    .anyMatch(line -> line.matches(
                            "rdd=java.lang.UnsupportedOperationException: countAsync at ConnectSmoke.java:\\d+ needs"
                                    + " .*context.*, which the Spark on this class path does not have. Spark Connect has neither RDDs"
                                    + " nor ML on the JVM: use a Dataset, or a classic session"))
                    .anyMatch(line -> line.matches(
                            "rddOfSession=java.lang.UnsupportedOperationException: .* needs .*count.*, which Spark Connect"
                                    + " does not have. Spark Connect has neither .*"))
                    .anyMatch(line -> line.matches("rddFluent=This call needs .*cache.*, which .* does not have. .*"));
            assertThat(lines.stream().filter(line -> line.contains("these options are ignored")))
                    .as("said once")
                    .hasSize(1);
        }
    }
}
