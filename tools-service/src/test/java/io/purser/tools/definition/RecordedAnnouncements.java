package io.purser.tools.definition;

import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A catalog in memory. */
@Mock
@ApplicationScoped
public class RecordedAnnouncements implements Announcer {

    private final Map<ToolId, Optional<ToolDefined>> announced = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> announce(AccountId account, ToolId tool, Optional<ToolDefined> definition) {
        announced.put(tool, definition);
        return Uni.createFrom().voidItem();
    }

    public ToolDefined defined(String id) {
        return announcement(id).orElseThrow(() -> new AssertionError("Removed: " + id));
    }

    boolean isRemoved(String id) {
        return announcement(id).isEmpty();
    }

    boolean knows(String id) {
        return announced.containsKey(new ToolId(id));
    }

    void forget() {
        announced.clear();
    }

    private Optional<ToolDefined> announcement(String id) {
        return Objects.requireNonNull(announced.get(new ToolId(id)), "Never announced");
    }
}
