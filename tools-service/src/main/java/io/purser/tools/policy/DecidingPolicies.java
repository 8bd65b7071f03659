package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.tools.gate.GateType;
import io.purser.tools.gate.StoredPolicies;
import io.purser.tools.gate.StoredPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The policies of a tool that decide about calls. One whose details can be opened no more is among them: it lets nothing through. */
@ApplicationScoped
class DecidingPolicies implements StoredPolicies {

    private final ToolPolicies policies;
    private final SealedTerms sealed;

    DecidingPolicies(ToolPolicies policies, SealedTerms sealed) {
        this.policies = policies;
        this.sealed = sealed;
    }

    @Override
    public Uni<List<StoredPolicy>> of(AccountId account, ToolId tool) {
        return policies.of(account, tool).map(rows -> rows.reversed().stream()
                .flatMap(row -> policy(row).stream())
                .toList());
    }

    private Optional<StoredPolicy> policy(PolicyRow row) {
        return GateType.of(row.type)
                .map(type -> new StoredPolicy(row.id, type, sealed.read(row).details()));
    }
}
