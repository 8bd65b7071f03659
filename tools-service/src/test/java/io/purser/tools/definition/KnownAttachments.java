package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is attached to assistants in tests. */
@Mock
@ApplicationScoped
class KnownAttachments implements Attached {

    private final Map<String, List<String>> attached = new ConcurrentHashMap<>();

    @Override
    public Uni<Collection<String>> to(AccountId account, String assistant) {
        return Uni.createFrom().item(attached.getOrDefault(assistant, List.of()));
    }

    void attach(String assistant, List<String> tools) {
        attached.put(assistant, tools);
    }
}
