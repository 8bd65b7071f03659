package io.purser.gateway.installation;

import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts everything around the gateway, once for all tests. */
public final class Installation implements QuarkusTestResourceLifecycleManager {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";

    public static final String OPERATOR_KEY = "fedcba9876543210fedcba9876543210";

    private @Nullable EmbeddedPostgres database;
    private @Nullable TestBroker broker;
    private @Nullable TestOwner owner;
    private @Nullable AbsentOwner guardrails;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedPostgres.builder().start();
            broker = TestBroker.started();
            owner = new TestOwner();
            guardrails = AbsentOwner.somewhere();
            prepare(database);
            var settings = settings(database, broker, owner);
            settings.put("owners.guardrails", guardrails.address());
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The installation does not start", e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(owner, new TestInjector.MatchesType(TestOwner.class));
        injector.injectIntoFields(guardrails, new TestInjector.MatchesType(AbsentOwner.class));
        injector.injectIntoFields(broker, new TestInjector.MatchesType(TestBroker.class));
    }

    @Override
    public void stop() {
        closeAll(owner, broker, database);
    }

    private static void prepare(EmbeddedPostgres database) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE gateway LOGIN PASSWORD 'gateway'");
            statement.execute("CREATE SCHEMA gateway AUTHORIZATION gateway");
            statement.execute("ALTER ROLE gateway SET search_path = gateway");
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres database, TestBroker broker, TestOwner owner) {
        var place = "postgresql://127.0.0.1:%d/postgres".formatted(database.getPort());
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + place);
        settings.put("quarkus.datasource.reactive.url", place);
        settings.put("quarkus.datasource.username", "gateway");
        settings.put("quarkus.datasource.password", "gateway");
        settings.put("kafka.bootstrap.servers", broker.address());
        settings.put("service-token.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.put("secrets.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.put("operator.key", OPERATOR_KEY);
        settings.put("bootstrap.account-sid", ACCOUNT);
        settings.put("bootstrap.auth-token", TOKEN);
        settings.put("egress.allow", owner.address().substring("http://".length()));
        settings.put("callbacks.patience", "1s");
        settings.put("callbacks.pause", "200ms");
        settings.put("callbacks.looked-for-every", "200ms");
        settings.put("owners.conversation", owner.address());
        settings.put("owners.tools", owner.address());
        settings.put("owners.knowledge", owner.address());
        return settings;
    }

    private static void closeAll(@Nullable AutoCloseable... things) {
        for (var thing : things) {
            try {
                if (thing != null) {
                    thing.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
