package io.purser.conversation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** An installation of the first release goes on with what it has. */
class MigrationTest {

    private static final List<String> FIRST_RELEASE = List.of(
            "insert into assistant values ('aia_asst_1', 'AC1', 'Shop', null, 'large', 'Be kind.', true, false, now(), now())",
            "insert into assistant_tool values ('aia_asst_1', 'aia_tool_b', now() - interval '1 hour')",
            "insert into assistant_tool values ('aia_asst_1', 'aia_tool_a', now())",
            "insert into assistant_knowledge values ('aia_asst_1', 'aia_know_1', now())",
            """
            insert into message values ('AC1', 'demo', 0, 'aia_msg_1', 'aia_asst_1', 'email:a', '{"kind":"FromAssistant",
                "usage":{"model":"m","inputTokens":5,"outputTokens":6,"millis":1}}', now() - interval '3 days')""");

    @Test
    void assistantBecomesItsFirstVersionAndOldMessagesAreCounted() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            migrate(postgres, "1");
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                execute(connection, FIRST_RELEASE);
                migrate(postgres, "latest");
                execute(connection, List.of("select count_days(current_date)"));

                assertThat(definition(connection))
                        .isEqualTo(new Definition(
                                "Shop",
                                "",
                                "large",
                                "Be kind.",
                                true,
                                false,
                                null,
                                null,
                                null,
                                KnowledgeStrategy.ON_DEMAND,
                                CitationStyle.NONE,
                                List.of(new ToolId("aia_tool_b"), new ToolId("aia_tool_a")),
                                List.of(new KnowledgeId("aia_know_1"))));
                assertThat(row(connection, "select input_tokens + output_tokens from usage_day")
                                .getLong(1))
                        .isEqualTo(11);
            }
        }
    }

    private static Definition definition(Connection connection) throws SQLException, IOException {
        String definition = row(
                        connection,
                        """
                        select definition::text from assistant a
                        join assistant_version v on v.assistant = a.id and v.number = a.version""")
                .getString(1);
        return Json.MAPPER.readValue(definition, Definition.class);
    }

    private static ResultSet row(Connection connection, String query) throws SQLException {
        var rows = connection.createStatement().executeQuery(query);
        assertThat(rows.next()).isTrue();
        return rows;
    }

    private static void execute(Connection connection, List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static void migrate(EmbeddedPostgres postgres, String target) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .target(target)
                .load()
                .migrate();
    }
}
