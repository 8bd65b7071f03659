package io.purser.knowledge.source;

/** How far the newest content of a source is on its way to being searchable. */
public enum SourceStatus {
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED
}
