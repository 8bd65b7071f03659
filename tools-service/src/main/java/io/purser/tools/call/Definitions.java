package io.purser.tools.call;

import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where tools are looked up when they are called. */
@FunctionalInterface
interface Definitions {

    /** The account's tool as it is defined now. */
    Uni<Optional<ToolDefined>> find(AccountId account, ToolId tool);
}
