package io.purser.knowledge.bench;

/** A document of a collection: what it is called there, and its text as Markdown. */
record Page(String id, String title, String markdown) {}
