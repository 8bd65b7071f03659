package io.purser.tools.credential;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The credentials that a tool's policies hold. */
@FunctionalInterface
public interface StoredCredentials {

    /** The newest first; those that cannot be used any more are left out. */
    Uni<List<Credential>> of(AccountId account, ToolId tool);
}
