package io.purser.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.rest.ApiException;
import io.purser.knowledge.index.Findings;
import io.purser.knowledge.search.Answer.Looked;
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

    private final Finder finder;
    private final CatalogView catalog;
    private final Presentation presentation;
    private final RetrievalConfig config;
    private final Caller caller;

    SearchResource(
            Finder finder, CatalogView catalog, Presentation presentation, RetrievalConfig config, Caller caller) {
        this.finder = finder;
        this.catalog = catalog;
        this.presentation = presentation;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<FoundChunks> search(byte[] body) throws JsonProcessingException {
        var request = SearchRequest.of(body);
        var account = caller.account();
        return sources(request, account)
                .chain(sources -> look(request, question(request, account, sources)))
                .chain(answer -> presentation.of(answer, request, account));
    }

    private Uni<Answer> look(SearchRequest request, Question question) {
        return question.sources().isEmpty()
                ? Uni.createFrom().item(new Looked(new Findings(List.of(), List.of()), Map.of(), List.of()))
                : finder.look(question, config.patienceOfRest(), request.explain() ? request.top() : 0);
    }

    private static Question question(SearchRequest request, AccountId account, List<KnowledgeId> sources) {
        return new Question(
                account,
                sources,
                request.audience(),
                request.labels(),
                new Asked(request.context(), request.query()),
                request.top());
    }

    private Uni<List<KnowledgeId>> sources(SearchRequest request, AccountId account) {
        return request.named().map(ids -> named(account, ids)).orElseGet(() -> Uni.createFrom()
                .item(() -> all(account)));
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
}
