package io.purser.knowledge.installation;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A PostgreSQL of its own with a schema and a role for the service, as an installation has them. */
public final class TestDatabase implements AutoCloseable {

    public static final String ROLE = "knowledge";

    private final EmbeddedPostgres postgres;
    private final Vertx vertx = Vertx.vertx();

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** With the schema, and no tables in it. */
    public static TestDatabase empty() throws IOException, SQLException {
        var postgres = EmbeddedPostgres.builder().start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String command : List.of(
                    "CREATE ROLE knowledge LOGIN PASSWORD 'knowledge'",
                    "CREATE SCHEMA knowledge AUTHORIZATION knowledge",
                    "ALTER ROLE knowledge SET search_path = knowledge")) {
                statement.execute(command);
            }
        }
        return new TestDatabase(postgres);
    }

    /** With the service's tables. */
    public static TestDatabase migrated() throws IOException, SQLException {
        var database = empty();
        database.migrate();
        return database;
    }

    /** With the service's tables as they were then. */
    public static TestDatabase migratedTo(String version) throws IOException, SQLException {
        var database = empty();
        database.flyway().target(version).load().migrate();
        return database;
    }

    /** To the newest version. */
    public void migrate() {
        flyway().load().migrate();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource("jdbc:" + address(), ROLE, ROLE);
    }

    /** As whoever owns the whole server. */
    public void command(String command) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What such a query counts, in the service's schema. */
    public long count(String query) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + ROLE);
            try (var counted = statement.executeQuery(query)) {
                counted.next();
                return counted.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on that role has to say its password, as roles do outside of tests. */
    public void askForThePasswordOf(String role) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var shown = statement.executeQuery("SHOW hba_file")) {
            shown.next();
            var rules = Path.of(shown.getString(1));
            Files.writeString(
                    rules, "host all %s 127.0.0.1/32 scram-sha-256\n%s".formatted(role, Files.readString(rules)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        command("SELECT pg_reload_conf()");
    }

    public int port() {
        return postgres.getPort();
    }

    public String address() {
        return "postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    public Pool pool() {
        var place = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(postgres.getPort())
                .setDatabase("postgres")
                .setUser(ROLE)
                .setPassword(ROLE);
        return Pool.pool(vertx, place, new PoolOptions().setMaxSize(4));
    }

    @Override
    public void close() throws IOException {
        vertx.closeAndAwait();
        postgres.close();
    }
}
