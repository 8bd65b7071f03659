package io.purser.knowledge.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.knowledge.store.StoredPages;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Knowledge sources through REST. */
@Path("/v1/Knowledge")
class KnowledgeResource {

    private final Library library;
    private final Sources sources;
    private final SourceRules rules;
    private final Attached attached;
    private final StoredPages pages;
    private final Caller caller;

    KnowledgeResource(
            Library library, Sources sources, SourceRules rules, Attached attached, StoredPages pages, Caller caller) {
        this.library = library;
        this.sources = sources;
        this.rules = rules;
        this.attached = attached;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<KnowledgeView> create(byte[] body, @Context UriInfo request) throws JsonProcessingException {
        var limits = caller.limits();
        return library.define(caller.account(), rules.created(Fields.of(body), limits), limits)
                .chain(source -> whole(source, request));
    }

    @GET
    public Uni<Map<String, Object>> list(
            @RestQuery("AssistantId") Optional<String> assistant, @Context UriInfo request) {
        var page = PageRequest.of(request);
        var account = caller.account();
        return attached.to(account, assistant)
                .chain(among -> sources.list(account, page, among))
                .map(found -> found.stream()
                        .map(source -> KnowledgeView.of(source, request))
                        .toList())
                .map(views -> Page.of("knowledge", views, page, KnowledgeView::id));
    }

    @GET
    @Path("/{id}")
    public Uni<KnowledgeView> get(@RestPath String id, @Context UriInfo request) {
        return sources.get(caller.account(), id).chain(source -> whole(source, request));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Uni<KnowledgeView> update(@RestPath String id, byte[] body, @Context UriInfo request)
            throws JsonProcessingException {
        var fields = Fields.of(body);
        var account = caller.account();
        var limits = caller.limits();
        return sources.get(account, id)
                .map(present -> rules.changed(fields, present, limits))
                .chain(change -> library.change(account, id, change))
                .chain(source -> whole(source, request));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(@RestPath String id) {
        return library.remove(caller.account(), id);
    }

    @GET
    @Path("/{id}/Status")
    public Uni<StatusView> status(@RestPath String id) {
        return sources.get(caller.account(), id)
                .chain(source -> pages.progress(source.id()).map(progress -> StatusView.of(source, progress)));
    }

    @POST
    @Path("/{id}/Refresh")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(202)
    public Uni<KnowledgeView> refresh(@RestPath String id, byte[] body, @Context UriInfo request)
            throws JsonProcessingException {
        return library.refresh(caller.account(), id, caller.limits(), Refresh.of(body))
                .map(source -> KnowledgeView.of(source, request));
    }

    /** A source that is asked for alone is shown with its whole text. */
    private Uni<KnowledgeView> whole(Source source, UriInfo request) {
        return source.type() == SourceType.Text && !source.details().has("content")
                ? sources.content(source.id())
                        .map(content -> KnowledgeView.of(source, details(source, content), request))
                : Uni.createFrom().item(KnowledgeView.of(source, request));
    }

    private static JsonNode details(Source source, Content content) {
        return content instanceof Content.Text(var text) ? Details.whole(text) : source.details();
    }
}
