package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar against a real Connect server, with only the Connect client on the class path. */
class ConnectIT {

    @Test
    void countsCollectsWritesAndCancels(@TempDir Path directory) throws Exception {
        int port = Ports.free();
        int userInterface = Ports.free();
        try (JavaProcess server = server(port, userInterface, directory)) {
            await("the Connect server")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> Ports.answers(port) || !server.isAlive());
            assertThat(server.isAlive()).as(server::tail).isTrue();

            try (JavaProcess program = JavaProcess.on("connect-client")
                    .start(List.of(
                            ConnectSmoke.class.getName(),
                            String.valueOf(port),
                            String.valueOf(userInterface),
                            directory.toString()))) {
                assertThat(program.lines(Duration.ofMinutes(3)))
                        .as(server::tail)
                        .contains(
                                "session=org.apache.spark.sql.connect.SparkSession",
                                "classic=false",
                                "count=100",
                                "collect=[[0], [1], [2]]",
                                "submit=100",
                                "written=100",
                                "runsOnWithoutUs=1",
                                "cancelled=true",
                                "runsOn=0",
                                "cancelledWrite=true",
                                "success=false",
                                "countAfter=100",
                                "cancelledAtOnce=true")
                        .anyMatch(
                                line -> line.matches(
                                        "timeout=countAsync at ConnectSmoke.java:\\d+ timed out after 1.0 s while it was running .*"));
            }
        }
    }

    private static JavaProcess server(int port, int userInterface, Path directory) throws IOException {
        return JavaProcess.on("connect-server")
                .start(List.of(
                        "org.apache.spark.deploy.SparkSubmit",
                        "--master",
                        "local[2]",
                        "--class",
                        "org.apache.spark.sql.connect.service.SparkConnectServer",
                        "--conf",
                        "spark.connect.grpc.binding.address=127.0.0.1",
                        "--conf",
                        "spark.connect.grpc.binding.port=" + port,
                        "--conf",
                        "spark.driver.host=127.0.0.1",
                        "--conf",
                        "spark.driver.bindAddress=127.0.0.1",
                        "--conf",
                        "spark.ui.port=" + userInterface,
                        "--conf",
                        "spark.ui.liveUpdate.period=0",
                        "--conf",
                        "spark.sql.warehouse.dir=" + directory.resolve("warehouse"),
                        "spark-internal"));
    }
}
