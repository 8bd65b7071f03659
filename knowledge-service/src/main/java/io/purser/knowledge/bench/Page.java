package io.purser.knowledge.bench;

import io.purser.knowledge.chunk.Document;

/** A document of a collection, and what it is called there. */
record Page(String id, Document document) {}
