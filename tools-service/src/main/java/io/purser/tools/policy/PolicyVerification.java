package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.rest.ApiException;
import io.purser.tools.verification.StoredVerification;
import io.purser.tools.verification.VerificationTerms;
import io.purser.tools.verification.VerificationType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How customers of a tool are verified, by its policies. */
@ApplicationScoped
class PolicyVerification implements StoredVerification {

    private static final Logger LOG = Logger.getLogger(PolicyVerification.class);

    private final ToolPolicies policies;
    private final SealedTerms sealed;

    PolicyVerification(ToolPolicies policies, SealedTerms sealed) {
        this.policies = policies;
        this.sealed = sealed;
    }

    @Override
    public Uni<Optional<VerificationTerms>> of(AccountId account, ToolId tool) {
        return policies.of(account, tool)
                .map(rows -> rows.stream().flatMap(row -> terms(row).stream()).findFirst());
    }

    private Optional<VerificationTerms> terms(PolicyRow row) {
        return VerificationType.of(row.type).flatMap(type -> terms(type, row));
    }

    /** Empty when it was stored before its type was checked, or can be opened no more. */
    private Optional<VerificationTerms> terms(VerificationType type, PolicyRow row) {
        try {
            return Optional.of(type.read("policy_details", sealed.read(row).details()));
        } catch (ApiException e) {
            LOG.warnf("The details do not say how customers are verified: policy=%s", row.id);
            return Optional.empty();
        }
    }
}
