package io.purser.guardrails.verdict;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL on a free port; no broker, which this test does not need. */
public class Database implements QuarkusTestResourceLifecycleManager {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    /** What else takes seconds or minutes. */
    private static final Map<String, String> HASTE = Map.of(
            "policies.looked-for-every", "50ms",
            "policies.in-force-after", "200ms",
            "alerts.looked-at-every", "100ms");

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var started = EmbeddedPostgres.start();
            postgres = started;
            return settings("127.0.0.1:%d/postgres".formatted(started.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(String address) {
        var settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + address,
                "quarkus.datasource.reactive.url",
                "postgresql://" + address,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "ERROR",
                "service-token.key",
                KEY,
                "secrets.key",
                KEY));
        settings.putAll(HASTE);
        return settings;
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
