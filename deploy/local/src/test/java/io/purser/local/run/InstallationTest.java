package io.purser.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.local.bench.Scratch;
import io.purser.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class InstallationTest {

    private final Scratch scratch = Scratch.create();
    private final Options options;
    private final Installation installation;

    InstallationTest() throws Exception {
        options = FakeProject.in(scratch.folder().resolve("my project"))
                .options(scratch.folder().resolve("my, data"));
        installation = Installation.start(options, Progress.SILENT);
    }

    @AfterAll
    void nothingStaysBehind() throws Exception {
        List<ProcessHandle> all = installation.processes().values().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();

        installation.close();

        assertThat(all).hasSize(7);
        for (ProcessHandle process : all) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        scratch.close();
    }

    @Test
    void everyServiceIsReadyAndKnowsTheOthers() throws Exception {
        for (Part service : Part.SERVICES) {
            assertThat(environment(service)).contains("KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + port(Part.BROKER));
        }
        assertThat(environment(Part.GATEWAY)).contains("OWNERS_TOOLS=" + installation.address(Part.TOOLS));
    }

    @Test
    void topicsAreThere() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port(Part.BROKER)))) {
            var topics = admin.describeTopics(List.of(
                            "conversations", "chunks", "catalog", "handoffs", "handoff-updates", "dead-letters"))
                    .allTopicNames()
                    .get();

            assertThat(topics).hasEntrySatisfying("conversations", topic -> assertThat(topic.partitions())
                    .hasSize(4));
            assertThat(topics).hasEntrySatisfying("catalog", topic -> assertThat(topic.partitions())
                    .hasSize(1));
        }
    }

    @Test
    void serviceHasASchemaOfItsOwnAndSeesNoOther() throws Exception {
        try (var own = asTools();
                var statement = own.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS definition (id int)");

            assertThat(statement
                            .executeQuery("SELECT count(*) FROM tools.definition")
                            .next())
                    .isTrue();
            assertThatThrownBy(() -> statement.execute("CREATE TABLE knowledge.definition (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyEntersTheDatabaseWithoutPassword() throws Exception {
        String url = value(environment(Part.TOOLS), "QUARKUS_DATASOURCE_JDBC_URL");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("authentication failed");
    }

    @Test
    void databaseDoesNotForget() throws Exception {
        try (var own = asTools();
                var settings = own.createStatement()
                        .executeQuery("SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            assertThat(settings.next()).isTrue();
            assertThat(settings.getString(1)).isEqualTo("on");
            assertThat(settings.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void killedServiceComesBackWhereItWasWhileTheOthersGoOn() throws Exception {
        Long before = installation.processes().get("knowledge");

        installation.kill(Part.KNOWLEDGE);

        assertThat(Ports.isTaken(port(Part.KNOWLEDGE))).isFalse();
        assertThat(environment(Part.GATEWAY)).isNotEmpty();
        installation.restart(Part.KNOWLEDGE);
        assertThat(environment(Part.KNOWLEDGE)).contains("QUARKUS_HTTP_PORT=" + port(Part.KNOWLEDGE));
        assertThat(installation.processes().get("knowledge")).isNotEqualTo(before);
    }

    @Test
    void secondOneOnTheSameDataIsRefused() {
        assertThatThrownBy(() -> Installation.start(options.onPort(Ports.free()), Progress.SILENT))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("already running at " + installation.url());
    }

    @Test
    void takenPortIsNamedAndAnotherProposed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var clashing = new FakeProject(options.project().root())
                    .options(scratch.folder().resolve("other"))
                    .onPort(other.getLocalPort());

            assertThatThrownBy(() -> Installation.start(clashing, Progress.SILENT))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("--port ");
        }
    }

    @Test
    void portThatDoesNotExistIsRefused() {
        var impossible = new FakeProject(options.project().root())
                .options(scratch.folder().resolve("other"))
                .onPort(99_999);

        assertThatThrownBy(() -> Installation.start(impossible, Progress.SILENT))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("Port 99999");
    }

    private Connection asTools() throws Exception {
        String told = environment(Part.TOOLS);
        return DriverManager.getConnection(
                value(told, "QUARKUS_DATASOURCE_JDBC_URL"), "tools", value(told, "QUARKUS_DATASOURCE_PASSWORD"));
    }

    private int port(Part part) {
        return installation.address(part).getPort();
    }

    private String environment(Part service) throws IOException, InterruptedException {
        URI address = installation.address(service);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static String value(String environment, String name) {
        String after = environment.substring(environment.indexOf(name + "=") + name.length() + 1);
        return after.substring(0, after.indexOf(','));
    }
}
