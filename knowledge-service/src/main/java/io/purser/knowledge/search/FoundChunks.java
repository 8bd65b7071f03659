package io.purser.knowledge.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a search, as the wire contract shows it; {@code dropped} only where an explanation was asked for. */
record FoundChunks(
        List<FoundChunk> chunks, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FoundChunk> dropped) {}
