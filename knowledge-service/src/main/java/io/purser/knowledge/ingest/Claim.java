package io.purser.knowledge.ingest;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import java.util.UUID;

/**
 * The right to make a version of a source searchable, for as long as nobody else has claimed it and nothing newer came.
 *
 * @param details of the source, as JSON
 * @param attempt from 1
 */
public record Claim(
        UUID token,
        KnowledgeId source,
        AccountId account,
        String type,
        String name,
        String details,
        long version,
        int attempt) {}
