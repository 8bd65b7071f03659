package io.purser.tools.verification;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where the policies are kept that say how customers of a tool prove who they are. */
@FunctionalInterface
public interface StoredVerification {

    /** What the newest of them says; empty when the tool has none that can be used. */
    Uni<Optional<VerificationTerms>> of(AccountId account, ToolId tool);
}
