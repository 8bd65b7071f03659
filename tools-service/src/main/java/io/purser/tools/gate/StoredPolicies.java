package io.purser.tools.gate;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The policies of a tool that decide about calls. */
@FunctionalInterface
public interface StoredPolicies {

    /** The oldest first. */
    Uni<List<StoredPolicy>> of(AccountId account, ToolId tool);
}
