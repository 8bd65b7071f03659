package io.purser.knowledge.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.knowledge.installation.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A real PostgreSQL over its real wire. What stands in is the extension, of which no artifact can be had: its type is a
 * domain over JSON, with {@code <=>} and {@code vector_dims} written in SQL, and a column's dimension is written into
 * the catalog by hand. Tables, columns, queries, logins, limits and errors are real.
 */
class PgvectorTest extends VectorStoreContract {

    @Override
    TestStore store(TestDatabase database) {
        return new Tables(database);
    }

    @Test
    void databaseWithoutTlsIsNotSpokenToUnlessItIsMeant() {
        assertThat(refusal(source(store.details("shop").put("sslmode", "require"))))
                .contains("has no TLS", "sslmode to disable");
    }

    @Test
    void namesAreNoCommands() {
        assertThat(refusal(source(store.details("shop\"; DROP TABLE shop; --"))))
                .contains("There is no table");
        assertThat(refusal(source(store.details("shop").put("vector", "id\" FROM shop; --"))))
                .contains("There is no table");
        assertThat(checked(source(store.details("shop"))).dimensions()).isEqualTo(SIZE);
    }

    @Test
    void columnOfAnotherTypeIsNoVector() {
        assertThat(refusal(source(store.details("shop").put("vector", "title"))))
                .contains("another type than vector");
    }

    @Test
    void absentDatabaseIsNamed() {
        assertThat(refusal(source(store.details("shop").put("database", "nowhere"))))
                .contains("There is no database \"nowhere\"");
    }

    private static final class Tables implements TestStore {

        private static final List<String> STAND_IN = List.of(
                "DROP SCHEMA IF EXISTS shop CASCADE",
                "CREATE SCHEMA shop",
                "CREATE DOMAIN shop.vector AS jsonb",
                """
                CREATE FUNCTION shop.vector_dims(jsonb) RETURNS integer LANGUAGE sql IMMUTABLE
                AS 'SELECT jsonb_array_length($1)'""",
                """
                CREATE FUNCTION shop.cosine_distance(jsonb, jsonb) RETURNS float8 LANGUAGE sql IMMUTABLE AS '
                    SELECT 1 - sum(a.value::float8 * b.value::float8)
                        / (sqrt(sum(a.value::float8 ^ 2)) * sqrt(sum(b.value::float8 ^ 2)))
                    FROM jsonb_array_elements($1) WITH ORDINALITY a(value, i)
                    JOIN jsonb_array_elements($2) WITH ORDINALITY b(value, i) USING (i)'""",
                "CREATE OPERATOR shop.<=> (LEFTARG = jsonb, RIGHTARG = jsonb, FUNCTION = shop.cosine_distance)",
                "DROP ROLE IF EXISTS shopper",
                "CREATE ROLE shopper LOGIN PASSWORD 'pg-s3cr3t'",
                "ALTER ROLE shopper SET search_path = shop",
                "GRANT USAGE ON SCHEMA shop TO shopper",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO shopper");
        private static final String DECLARED =
                """
                UPDATE pg_attribute SET atttypmod = %d
                WHERE attrelid = 'shop."%s"'::regclass AND attname = 'embedding'""";

        private final BadDatabase silent = BadDatabase.silent();
        private final BadDatabase junk = BadDatabase.junk();
        private final TestDatabase database;

        Tables(TestDatabase database) {
            this.database = database;
            STAND_IN.forEach(database::command);
            database.askForThePasswordOf("shopper");
        }

        @Override
        public String secret() {
            return "pg-s3cr3t";
        }

        @Override
        public String secretField() {
            return "password";
        }

        @Override
        public void create(String index, int dimensions) {
            database.command(
                    """
                CREATE TABLE shop."%s" (id text PRIMARY KEY, text text, title text, url text, labels text[], page_content text,
                    answer text, topic text, metadata jsonb, embedding shop.vector)"""
                            .formatted(index));
            database.command(DECLARED.formatted(dimensions, index));
        }

        @Override
        public void add(String index, TestRecord record) {
            var row = record.fields().deepCopy().put("id", record.id());
            row.set("embedding", JsonVectors.json(record.vector()));
            database.command(
                    "INSERT INTO shop.\"%1$s\" SELECT * FROM jsonb_populate_record(NULL::shop.\"%1$s\", '%2$s')"
                            .formatted(index, row));
        }

        @Override
        public ObjectNode details(String index) {
            return details(database.port()).put("table", index);
        }

        @Override
        public ObjectNode silent() {
            return details(silent.port());
        }

        @Override
        public ObjectNode junk() {
            return details(junk.port());
        }

        @Override
        public ObjectNode flooding() {
            create("flooding", SIZE);
            add("flooding", TestRecord.of("a", "x".repeat(10_000_000), "", "", SIZE, List.of()));
            return details("flooding");
        }

        @Override
        public ObjectNode gone() {
            junk.close();
            return details(junk.port());
        }

        @Override
        public List<String> addresses() {
            return List.of("127.0.0.1:" + database.port(), "127.0.0.1:" + silent.port(), "127.0.0.1:" + junk.port());
        }

        @Override
        public void close() {
            silent.close();
            junk.close();
        }

        private static ObjectNode details(int port) {
            return Json.MAPPER
                    .createObjectNode()
                    .put("kind", "pgvector")
                    .put("host", "127.0.0.1")
                    .put("port", port)
                    .put("database", "postgres")
                    .put("user", "shopper")
                    .put("sslmode", "disable")
                    .put("table", "shop");
        }
    }
}
