package io.purser.knowledge.embed;

/** Who goes first when work has to wait. */
public enum Urgency {
    /** A customer waits. */
    QUESTION,
    /** A source is made searchable. */
    INGEST
}
