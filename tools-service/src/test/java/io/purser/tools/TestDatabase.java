package io.purser.tools;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL for as long as the tests run, with a role and a schema of the service's own. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "tools";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            prepare();
            return Map.of(
                    "quarkus.datasource.username",
                    NAME,
                    "quarkus.datasource.password",
                    NAME,
                    "quarkus.datasource.jdbc.url",
                    jdbcUrl(),
                    "quarkus.datasource.reactive.url",
                    jdbcUrl().substring("jdbc:".length()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For tests that need no application: the tables are there. */
    public Pool pool(Vertx vertx) {
        Flyway.configure().dataSource(jdbcUrl(), NAME, NAME).load().migrate();
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(postgres.getPort())
                        .setDatabase("postgres")
                        .setUser(NAME)
                        .setPassword(NAME)
                        .setCachePreparedStatements(true))
                .using(vertx.getDelegate())
                .build());
    }

    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE tools LOGIN PASSWORD 'tools'");
            statement.execute("CREATE SCHEMA tools AUTHORIZATION tools");
            statement.execute("ALTER ROLE tools SET search_path = tools");
        }
    }

    private String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }
}
