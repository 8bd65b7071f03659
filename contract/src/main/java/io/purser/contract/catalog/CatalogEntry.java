package io.purser.contract.catalog;

import io.purser.contract.id.AccountId;

/** Something that is defined. The latest entry under a key holds; a removal leaves nothing under the key. No secrets. */
public sealed interface CatalogEntry permits AssistantDefined, ToolDefined, KnowledgeDefined {

    AccountId account();

    /** The id of what is defined. */
    String subject();
}
