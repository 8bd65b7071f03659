package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Which tools an assistant has. */
@FunctionalInterface
interface Attached {

    /** Their ids; none when the account has no such assistant. */
    Uni<Collection<String>> to(AccountId account, String assistant);
}
