package io.purser.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.Passage;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.RetrievalResult.Found;
import io.purser.contract.event.RetrievalResult.NotSearched;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.rest.ApiException;
import io.purser.knowledge.source.Fields;
import io.purser.knowledge.store.StoredChunks;
import io.purser.security.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Search through REST, as it is done for a conversation. */
@Path("/v1/Knowledge/Search")
class SearchResource {

    private static final int MOST = 20;
    private static final int USUAL = 5;

    private final Finder finder;
    private final CatalogView catalog;
    private final StoredChunks stored;
    private final RetrievalConfig config;
    private final Caller caller;

    SearchResource(Finder finder, CatalogView catalog, StoredChunks stored, RetrievalConfig config, Caller caller) {
        this.finder = finder;
        this.catalog = catalog;
        this.stored = stored;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Map<String, List<FoundChunk>>> search(byte[] body) throws JsonProcessingException {
        var fields = Fields.of(body);
        String query = fields.requiredText("query");
        int top = fields.number("top", 1, MOST).orElse(USUAL);
        var account = caller.account();
        return fields.texts("knowledge_ids")
                .map(ids -> named(account, ids))
                .orElseGet(() -> Uni.createFrom().item(() -> all(account)))
                .chain(sources -> find(new Question(account, sources, query, top)))
                .chain(result -> chunks(account, result))
                .map(chunks -> Map.of("chunks", chunks));
    }

    private Uni<RetrievalResult> find(Question question) {
        return question.sources().isEmpty()
                ? Uni.createFrom().item(new Found(List.of()))
                : finder.find(question, config.patienceOfRest());
    }

    private Uni<List<KnowledgeId>> named(AccountId account, List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> catalog.findFresh(account, id, KnowledgeDefined.class)
                        .map(found -> found.orElseThrow(() -> ApiException.notFound(id))))
                .filter(SearchResource::mayAnswer)
                .map(KnowledgeDefined::id)
                .collect()
                .asList();
    }

    /** One that has failed before it was ever searchable holds nothing, and waiting for it would not help. */
    private static boolean mayAnswer(KnowledgeDefined source) {
        return source.version() > 0 || !source.status().equals("FAILED");
    }

    private List<KnowledgeId> all(AccountId account) {
        return catalog.all(account, KnowledgeDefined.class)
                .filter(source -> source.version() > 0)
                .map(KnowledgeDefined::id)
                .toList();
    }

    private Uni<List<FoundChunk>> chunks(AccountId account, RetrievalResult result) {
        return switch (result) {
            case Found(var passages) ->
                stored.created(passages.stream().map(Passage::source).distinct().toList(), ids(passages))
                        .map(created -> passages.stream()
                                .map(passage -> FoundChunk.of(passage, account, created.get(passage.chunk())))
                                .toList());
            case NotSearched(var why) -> throw ApiException.of(503, 20503, why);
        };
    }

    private static List<ChunkId> ids(List<Passage> passages) {
        return passages.stream().map(Passage::chunk).toList();
    }
}
