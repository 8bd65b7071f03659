package io.purser.knowledge.installation;

import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts everything around the service, once for all tests. */
public final class Installation implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestDatabase database;
    private @Nullable TestBroker broker;
    private @Nullable TestSite site;

    @Override
    public Map<String, String> start() {
        try {
            database = TestDatabase.empty();
            broker = TestBroker.started();
            site = TestSite.start();
            return Map.of(
                    "egress.allow",
                    "127.0.0.1:" + site.port(),
                    "crawl.delay",
                    "0s",
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
                    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The installation does not start", e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(TestBroker.class));
        injector.injectIntoFields(site, new TestInjector.MatchesType(TestSite.class));
    }

    @Override
    public void stop() {
        try {
            if (broker != null) {
                broker.close();
            }
            if (site != null) {
                site.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
