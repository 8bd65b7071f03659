package io.purser.guardrails.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The policies that a replica knows of, and what follows from them for each assistant. */
final class Known {

    private final Usual usual;
    private final InForce none;
    private final Map<AccountId, Map<Optional<AssistantId>, Policy>> policies = new ConcurrentHashMap<>();
    private final Map<AccountId, Map<Optional<AssistantId>, InForce>> resolved = new ConcurrentHashMap<>();

    Known(Usual usual) {
        this.usual = usual;
        this.none = new InForce(usual, List.of());
    }

    /** What holds now. The same object until something changes in the account. */
    InForce of(AccountId account, Optional<AssistantId> assistant) {
        var ofAccount = policies.get(account);
        if (ofAccount == null) {
            return none;
        }
        var key = assistant.filter(id -> ofAccount.containsKey(Optional.of(id)));
        return resolved.computeIfAbsent(account, a -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, k -> resolve(ofAccount, k));
    }

    /** Changes come one after the other. */
    void apply(Change change) {
        var ofAccount = policies.computeIfAbsent(change.account(), account -> new ConcurrentHashMap<>());
        change.policy()
                .ifPresentOrElse(
                        policy -> ofAccount.put(change.assistant(), policy),
                        () -> ofAccount.remove(change.assistant()));
        if (ofAccount.isEmpty()) {
            policies.remove(change.account());
        }
        resolved.remove(change.account());
    }

    private InForce resolve(Map<Optional<AssistantId>, Policy> ofAccount, Optional<AssistantId> assistant) {
        return new InForce(
                usual,
                Stream.of(Optional.<AssistantId>empty(), assistant)
                        .distinct()
                        .map(ofAccount::get)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
