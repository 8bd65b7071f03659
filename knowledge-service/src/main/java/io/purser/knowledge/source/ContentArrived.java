package io.purser.knowledge.source;

/** There is content to make searchable. */
public record ContentArrived() {}
