package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.rest.ApiException;
import io.purser.tools.credential.Credential;
import io.purser.tools.credential.CredentialType;
import io.purser.tools.credential.StoredCredentials;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The credentials in the policies of a tool. */
@ApplicationScoped
class PolicyCredentials implements StoredCredentials {

    private static final Logger LOG = Logger.getLogger(PolicyCredentials.class);

    private final ToolPolicies policies;
    private final SealedTerms sealed;

    PolicyCredentials(ToolPolicies policies, SealedTerms sealed) {
        this.policies = policies;
        this.sealed = sealed;
    }

    @Override
    public Uni<List<Credential>> of(AccountId account, ToolId tool) {
        return policies.of(account, tool).map(this::credentials);
    }

    private List<Credential> credentials(List<PolicyRow> rows) {
        return rows.stream().flatMap(row -> credential(row).stream()).toList();
    }

    private Optional<Credential> credential(PolicyRow row) {
        return CredentialType.of(row.type).flatMap(type -> credential(type, row));
    }

    /** Empty when it was stored before its type was checked, or can be opened no more. */
    private Optional<Credential> credential(CredentialType type, PolicyRow row) {
        try {
            return Optional.of(type.read("policy_details", sealed.read(row).details()));
        } catch (ApiException e) {
            LOG.warnf("The details hold no credential that can be used: policy=%s", row.id);
            return Optional.empty();
        }
    }
}
