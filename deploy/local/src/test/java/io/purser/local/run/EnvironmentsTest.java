package io.purser.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.folder.Identity;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {

    private static final Addresses ADDRESSES = new Addresses(
            Map.of(
                    Part.BROKER, 1001,
                    Part.STAND_IN, 1002,
                    Part.GATEWAY, 8080,
                    Part.CONVERSATION, 1003,
                    Part.TOOLS, 1004,
                    Part.KNOWLEDGE, 1005,
                    Part.GUARDRAILS, 1006),
            1007,
            1008);

    private final Options options = Options.in(Path.of("data"));

    @Test
    void serviceSignsInToItsOwnSchemaOfTheSharedDatabase() {
        assertThat(environment(Part.TOOLS, options))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "tools")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "pw-tools")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1007/purser")
                .containsEntry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:1007/purser")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1001");
    }

    @Test
    void onlyTheDoorKnowsTheAccountAndWhoOwnsWhat() {
        assertThat(environment(Part.GATEWAY, options))
                .containsEntry("BOOTSTRAP_ACCOUNT_SID", "AC0")
                .containsEntry("BOOTSTRAP_AUTH_TOKEN", "token")
                .containsEntry("OWNERS_KNOWLEDGE", "http://127.0.0.1:1005");
        assertThat(environment(Part.GUARDRAILS, options)).doesNotContainKeys("BOOTSTRAP_AUTH_TOKEN", "OWNERS_TOOLS");
    }

    @Test
    void onlyWhoAsksModelsKnowsTheirKey() {
        var real = options.with(new Model.Remote(URI.create("https://api.openai.com/v1"), "sk-1", "gpt"));

        assertThat(environment(Part.CONVERSATION, real))
                .containsEntry("MODELS_DEFAULT_BASE_URL", "https://api.openai.com/v1")
                .containsEntry("MODELS_DEFAULT_API_KEY", "sk-1")
                .containsEntry("MODELS_DEFAULT_NAME", "gpt");
        assertThat(environment(Part.KNOWLEDGE, real))
                .containsEntry("EMBEDDINGS_BASE_URL", "https://api.openai.com/v1")
                .containsEntry("EMBEDDINGS_API_KEY", "sk-1");
        assertThat(environment(Part.GATEWAY, real)).doesNotContainValue("sk-1");
        assertThat(environment(Part.TOOLS, real)).doesNotContainValue("sk-1");
    }

    @Test
    void standInAndWhatTheUserNamesMayBePrivate() {
        assertThat(environment(Part.TOOLS, options.allowing("10.0.0.5:443", "127.0.0.1:9000")))
                .containsEntry("EGRESS_ALLOW", "127.0.0.1:1002,10.0.0.5:443,127.0.0.1:9000");
    }

    @Test
    void standInEmbedsForKnowledge() {
        assertThat(environment(Part.KNOWLEDGE, options))
                .containsEntry("EMBEDDINGS_BASE_URL", "http://127.0.0.1:1002/v1");
    }

    @Test
    void modelNamedByItsUserMayBePrivate() {
        var local = options.with(new Model.Remote(URI.create("http://localhost:11434/v1"), "k", "m"));

        assertThat(environment(Part.CONVERSATION, local)).containsEntry("EGRESS_ALLOW", "localhost:11434");
    }

    @Test
    void whatATestAddsWins() {
        var changed = options.with(Part.CONVERSATION, Map.of("TURN_PATIENCE", "5s"))
                .with(Part.CONVERSATION, Map.of("MODELS_DEFAULT_NAME", "other"));

        assertThat(environment(Part.CONVERSATION, changed))
                .containsEntry("TURN_PATIENCE", "5s")
                .containsEntry("MODELS_DEFAULT_NAME", "other");
        assertThat(environment(Part.TOOLS, changed)).doesNotContainKey("TURN_PATIENCE");
    }

    private static Map<String, String> environment(Part part, Options options) {
        var identity = new Identity("AC0", "token", "operator", "k1", "k2", "p");
        return new Environments(options, ADDRESSES, identity, Map.of("tools", "pw-tools")).of(part);
    }
}
