package io.purser.tools.definition;

import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** How the other services get to know. */
@FunctionalInterface
interface Announcer {

    /** Done when it is on the catalog; empty means removed. */
    Uni<Void> announce(AccountId account, ToolId tool, Optional<ToolDefined> definition);
}
