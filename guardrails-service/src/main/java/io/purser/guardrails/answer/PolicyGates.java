package io.purser.guardrails.answer;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.guardrails.policy.InForce;
import io.purser.guardrails.policy.Policies;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;

/** The gates as the policies in force want them, each built once: when a policy changes there is another one. */
@Singleton
class PolicyGates implements Gates {

    private final Map<InForce, Map<Surface, Gate>> built = Collections.synchronizedMap(new WeakHashMap<>());
    private final Policies policies;
    private final GateBuilder builder;

    PolicyGates(Policies policies, GateBuilder builder) {
        this.policies = policies;
        this.builder = builder;
    }

    @Override
    public Uni<Gate> find(AccountId account, Optional<AssistantId> assistant, Surface surface) {
        return policies.of(account, assistant).map(inForce -> gate(inForce, surface));
    }

    private Gate gate(InForce inForce, Surface surface) {
        return Objects.requireNonNull(
                built.computeIfAbsent(inForce, builder::all).get(surface));
    }
}
