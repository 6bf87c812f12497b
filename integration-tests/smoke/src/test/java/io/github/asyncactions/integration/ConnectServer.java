package io.github.asyncactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.asyncactions.process.JavaProcess;
import io.github.asyncactions.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Connect server with two cores, in a JVM of its own. */
record ConnectServer(JavaProcess process, int port, int userInterface) implements AutoCloseable {

    /** Starts one with the class path of that module, which keeps its tables in {@code directory}. */
    static ConnectServer start(String classPath, Path directory) throws IOException {
        int port = Ports.free();
        int userInterface = Ports.free();
        ConnectServer server =
                new ConnectServer(launch(classPath, port, userInterface, directory), port, userInterface);
        await("the Connect server")
                .atMost(Duration.ofSeconds(90))
                .until(() -> Ports.answers(port) || !server.process.isAlive());
        assertThat(server.process.isAlive()).as(server.process::tail).isTrue();
        return server;
    }

    private static JavaProcess launch(String classPath, int port, int userInterface, Path directory)
            throws IOException {
        return JavaProcess.on(classPath)
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

    @Override
    public void close() {
        process.close();
    }
}
