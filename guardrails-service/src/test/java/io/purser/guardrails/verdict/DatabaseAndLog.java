package io.purser.guardrails.verdict;

import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL and a broker, each on a free port. */
public final class DatabaseAndLog implements QuarkusTestResourceLifecycleManager {

    private final Database database = new Database();
    private @Nullable TestBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            var started = TestBroker.started();
            broker = started;
            var settings = new HashMap<>(database.start());
            settings.put("kafka.bootstrap.servers", started.address());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(TestBroker.class));
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        database.stop();
    }
}
