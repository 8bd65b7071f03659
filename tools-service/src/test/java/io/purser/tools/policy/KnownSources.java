package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What knowledge sources there are in tests. */
@Mock
@ApplicationScoped
public class KnownSources implements Sources {

    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Set<String>> among(AccountId account, Collection<String> ids) {
        return Uni.createFrom().item(() -> ids.stream()
                .filter(id -> defined.contains(account + id))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public void define(AccountId account, String id) {
        defined.add(account + id);
    }

    void remove(AccountId account, String id) {
        defined.remove(account + id);
    }
}
