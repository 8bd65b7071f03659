package io.purser.knowledge.store;

import io.purser.knowledge.media.FileType;
import java.util.UUID;

/** An uploaded file. Its bytes are read in parts. */
public record StoredFile(String name, FileType type, UUID id) {}
