package io.purser.knowledge.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.knowledge.outside.LeftOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a search, as the wire contract shows it; all but {@code chunks} only where an explanation was asked for. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundChunks(
        List<FoundChunk> chunks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FoundChunk> dropped,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NotShown> leftOut) {

    /** A passage of a vector store that may not be shown, so nothing of it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    record NotShown(String knowledgeId, String chunkId, String reason) {

        static List<NotShown> of(List<LeftOut> passages) {
            return passages.stream()
                    .map(passage -> new NotShown(
                            passage.source().value(), passage.chunk().value(), passage.why()))
                    .toList();
        }
    }
}
