package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Policies through REST. Those of tools are made with their tools. */
@Path("/v1/Policies")
class PoliciesResource {

    private final PolicyRows rows;
    private final Policies policies;
    private final KnowledgePolicies ofKnowledge;
    private final Caller caller;
    private final UriInfo uri;

    PoliciesResource(PolicyRows rows, Policies policies, KnowledgePolicies ofKnowledge, Caller caller, UriInfo uri) {
        this.rows = rows;
        this.policies = policies;
        this.ofKnowledge = ofKnowledge;
        this.caller = caller;
        this.uri = uri;
    }

    @GET
    public Uni<Map<String, Object>> list(
            @RestQuery("ToolId") Optional<String> tool, @RestQuery("KnowledgeId") Optional<String> knowledge) {
        var account = caller.account();
        var page = PageRequest.of(uri);
        return found(account, new PolicyFilter(tool, knowledge), page)
                .map(policies::views)
                .map(views -> Page.of("policies", views, page, PolicyView::id));
    }

    /** What came with a knowledge source; not for clients. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<PolicyView> give(byte[] body) {
        var request = Body.read(body, KnowledgePolicyRequest.class);
        if (request.knowledge() == null || request.knowledge().isBlank() || request.policy() == null) {
            throw ApiException.invalid("knowledge_id and policy are required");
        }
        return ofKnowledge.give(
                caller.account(),
                request.knowledge(),
                request.policy(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private Uni<List<PolicyRow>> found(AccountId account, PolicyFilter filter, PageRequest page) {
        if (filter.isUnanswerable()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.withSession(() -> rows.sources(account, filter))
                .chain(sources -> ofKnowledge.gone(account, sources))
                .chain(gone -> Panache.withSession(() -> rows.list(account, filter, page, gone)));
    }
}
