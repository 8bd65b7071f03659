package io.purser.conversation.installation;

import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database, a broker, profiles of customers, and two models of which only one may be asked. */
public final class Installation implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable TestBroker broker;
    private @Nullable ModelServer allowed;
    private @Nullable ModelServer other;
    private @Nullable Profiles profiles;

    @Override
    public Map<String, String> start() {
        try {
            var database = EmbeddedPostgres.start();
            postgres = database;
            broker = TestBroker.started();
            allowed = ModelServer.start();
            other = ModelServer.start();
            profiles = Profiles.start();
            var settings =
                    settings("127.0.0.1:%d/postgres".formatted(database.getPort()), allowed.port(), other.port());
            settings.put("kafka.bootstrap.servers", broker.address());
            settings.merge("egress.allow", "127.0.0.1:" + profiles.port(), (models, more) -> models + "," + more);
            settings.put("segment.profiles-url", "http://127.0.0.1:" + profiles.port());
            return settings;
        } catch (IOException e) {
            throw new IllegalStateException("The installation does not start", e);
        }
    }

    private static HashMap<String, String> settings(String database, int allowed, int other) {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database);
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + database);
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "ERROR");
        settings.put("secrets.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("service-token.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("egress.allow", "127.0.0.1:" + allowed);
        settings.put("models.default.base-url", "http://127.0.0.1:%d/v1".formatted(allowed));
        settings.put("models.by-name.base-url", "http://localhost:%d/v1".formatted(allowed));
        settings.put("models.private.base-url", "http://127.0.0.1:%d/v1".formatted(other));
        settings.put("models.private.pause", "5s");
        settings.put("models.redirecting.base-url", "http://127.0.0.1:%d/to/%d".formatted(allowed, other));
        settings.put("models.redirecting.pause", "10ms");
        settings.put("models.metadata.base-url", "http://169.254.169.254/v1");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(other, new TestInjector.AnnotatedAndMatchesType(NotAllowed.class, ModelServer.class));
        injector.injectIntoFields(allowed, new TestInjector.AnnotatedAndMatchesType(Allowed.class, ModelServer.class));
        injector.injectIntoFields(profiles, new TestInjector.MatchesType(Profiles.class));
        injector.injectIntoFields(broker, new TestInjector.MatchesType(TestBroker.class));
    }

    @Override
    public void stop() {
        try {
            for (var started : Arrays.asList(broker, allowed, other, profiles, postgres)) {
                if (started != null) {
                    started.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model that may be asked. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Allowed {}

    /** A model that must not be asked. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface NotAllowed {}
}
