package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.knowledge.store.StoredPages;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of the pages of a web site. */
@Path("/v1/Knowledge/{id}/Pages")
class PageResource {

    private static final Set<String> STATES = Set.of("FOUND", "FETCHED", "KEPT", "SKIPPED");
    private static final long BEFORE_ALL = -1;

    private final Sources sources;
    private final StoredPages pages;
    private final Caller caller;

    PageResource(Sources sources, StoredPages pages, Caller caller) {
        this.sources = sources;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    public Uni<Map<String, Object>> list(
            @RestPath String id, @RestQuery("State") Optional<String> state, @Context UriInfo request) {
        var page = PageRequest.of(request);
        var wanted = state.filter(text -> !text.isBlank()).map(PageResource::state);
        long from = page.cursor().map(cursor -> number(cursor.key())).orElse(BEFORE_ALL);
        return sources.get(caller.account(), id)
                .chain(source -> pages.beyond(source.id(), wanted, from, page.forward(), page.fetch()))
                .map(found -> Page.of("pages", found.stream().map(PageView::of).toList(), page, PageView::key));
    }

    private static String state(String text) {
        return Optional.of(text.strip().toUpperCase(Locale.ROOT))
                .filter(STATES::contains)
                .orElseThrow(() -> ApiException.invalid("State must be FOUND, FETCHED, KEPT or SKIPPED"));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("PageToken is not one that this list gave out");
        }
    }
}
