package io.purser.knowledge.search;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.rest.ApiException;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.Why;
import io.purser.knowledge.search.Answer.Looked;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as REST shows them. */
@ApplicationScoped
class Presentation {

    private final StoredChunks stored;
    private final Expansion expansion;

    Presentation(StoredChunks stored, Expansion expansion) {
        this.stored = stored;
        this.expansion = expansion;
    }

    Uni<FoundChunks> of(Answer answer, SearchRequest request, AccountId account) {
        return switch (answer) {
            case Looked looked -> shown(looked, request, account);
            case Answer.NotLooked(var why, var detail) ->
                throw ApiException.of(503, 20503, (why + " " + detail).strip());
        };
    }

    private Uni<FoundChunks> shown(Looked looked, SearchRequest request, AccountId account) {
        return hits(looked, request).chain(hits -> created(looked, hits)
                .map(created -> new FoundChunks(
                        chunks(hits, looked, account, created, request.explain() ? Explanation::ofShown : null),
                        request.explain()
                                ? chunks(looked.findings().dropped(), looked, account, created, Explanation::ofDropped)
                                : null,
                        request.explain() ? FoundChunks.NotShown.of(looked.leftOut()) : null)));
    }

    private Uni<List<Hit>> hits(Looked looked, SearchRequest request) {
        return request.whole()
                ? expansion.of(looked.findings().hits())
                : Uni.createFrom().item(looked.findings().hits());
    }

    private Uni<Map<ChunkId, Instant>> created(Looked looked, List<Hit> hits) {
        var chunks = Stream.concat(hits.stream(), looked.findings().dropped().stream())
                .map(hit -> hit.chunk().id())
                .toList();
        return stored.created(List.copyOf(looked.sources().keySet()), chunks);
    }

    private static List<FoundChunk> chunks(
            List<Hit> hits,
            Looked looked,
            AccountId account,
            Map<ChunkId, Instant> created,
            @Nullable Function<Why, Explanation> explained) {
        return hits.stream()
                .map(hit -> FoundChunk.of(
                        hit,
                        Passages.name(hit.chunk().source(), looked.sources()),
                        account,
                        created.get(hit.chunk().id()),
                        explained == null ? null : explained.apply(hit.why())))
                .toList();
    }
}
