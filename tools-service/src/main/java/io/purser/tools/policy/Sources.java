package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/** Which knowledge sources there are. */
@FunctionalInterface
interface Sources {

    /** Those of the ids that are the account's sources now. */
    Uni<Set<String>> among(AccountId account, Collection<String> ids);
}
