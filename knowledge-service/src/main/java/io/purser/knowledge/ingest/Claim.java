package io.purser.knowledge.ingest;

import io.purser.contract.id.KnowledgeId;
import java.util.UUID;

/** The right to make a version of a source searchable, for as long as nobody else has claimed it and nothing newer came. */
record Claim(UUID token, KnowledgeId source, String type, String name, long version, int attempt, String content) {}
