package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.Passage;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.RetrievalResult.Found;
import io.purser.contract.event.RetrievalResult.NotSearched;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.index.Hit;
import java.util.Map;
import java.util.Optional;

/** Answers as the log has them. */
final class Passages {

    private Passages() {}

    static RetrievalResult of(Answer answer) {
        return switch (answer) {
            case Answer.Looked(var findings, var sources, var leftOut) ->
                new Found(findings.hits().stream()
                        .map(hit -> passage(hit, sources))
                        .toList());
            case Answer.NotLooked(var why, var detail) -> new NotSearched(why);
        };
    }

    static String name(KnowledgeId source, Map<KnowledgeId, KnowledgeDefined> sources) {
        return Optional.ofNullable(sources.get(source))
                .map(KnowledgeDefined::name)
                .orElse("");
    }

    private static Passage passage(Hit hit, Map<KnowledgeId, KnowledgeDefined> sources) {
        var chunk = hit.chunk();
        return new Passage(
                chunk.id(),
                chunk.source(),
                name(chunk.source(), sources),
                chunk.heading(),
                chunk.url(),
                chunk.page(),
                chunk.text(),
                hit.score());
    }
}
