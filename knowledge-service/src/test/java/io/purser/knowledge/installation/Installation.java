package io.purser.knowledge.installation;

import io.purser.knowledge.outside.LocalStores;
import io.purser.testparts.TestBroker;
import io.purser.testparts.TestGuardrails;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts everything around the service, once for all tests. */
public final class Installation implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestDatabase database;
    private @Nullable TestBroker broker;
    private @Nullable TestGuardrails guardrails;
    private @Nullable TestSite site;
    private @Nullable LocalStores stores;

    @Override
    public Map<String, String> start() {
        try {
            database = TestDatabase.empty();
            broker = TestBroker.started();
            guardrails = TestGuardrails.started(broker.address());
            site = TestSite.start();
            stores = new LocalStores();
            var settings = new HashMap<>(stores(stores));
            settings.putAll(Map.of("crawl.delay", "0s", "screening.told-after", "200ms"));
            settings.putAll(Map.of(
                    "egress.allow",
                    "127.0.0.1:" + site.port() + "," + String.join(",", stores.addresses()),
                    "quarkus.datasource.jdbc.url",
                    "jdbc:" + database.address(),
                    "quarkus.datasource.reactive.url",
                    database.address(),
                    "quarkus.datasource.password",
                    TestDatabase.ROLE,
                    "kafka.bootstrap.servers",
                    broker.address(),
                    "service-token.key",
                    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                    "secrets.key",
                    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The installation does not start", e);
        }
    }

    private static Map<String, String> stores(LocalStores stores) {
        return Map.of(
                "vector-stores.pinecone", stores.pinecone(),
                "embeddings.base-url", stores.embeddings(),
                "embeddings.api-key", stores.embeddingKey());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(TestBroker.class));
        injector.injectIntoFields(guardrails, new TestInjector.MatchesType(TestGuardrails.class));
        injector.injectIntoFields(site, new TestInjector.MatchesType(TestSite.class));
        injector.injectIntoFields(stores, new TestInjector.MatchesType(LocalStores.class));
    }

    @Override
    public void stop() {
        try {
            if (guardrails != null) {
                guardrails.close();
            }
            if (broker != null) {
                broker.close();
            }
            if (site != null) {
                site.close();
            }
            if (stores != null) {
                stores.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
