package io.purser.conversation.assistant;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import java.time.Instant;

/** An assistant as it is stored, with the version that holds now. */
record AssistantRow(
        AssistantId id, AccountId account, int version, Definition definition, Instant created, Instant updated) {

    /** A change that says nothing new makes no new version. */
    AssistantRow saying(Definition next, Instant now) {
        return new AssistantRow(id, account, next.equals(definition) ? version : version + 1, next, created, now);
    }
}
