package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.knowledge.store.DatedChunk;
import io.purser.knowledge.store.StoredChunks;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** The searchable chunks of a source, in their order. */
@Path("/v1/Knowledge/{id}/Chunks")
class ChunkResource {

    private static final int BEFORE_ALL = -1;

    private final Sources sources;
    private final StoredChunks chunks;
    private final Caller caller;

    ChunkResource(Sources sources, StoredChunks chunks, Caller caller) {
        this.sources = sources;
        this.chunks = chunks;
        this.caller = caller;
    }

    @GET
    public Uni<Map<String, Object>> list(@RestPath String id, @Context UriInfo request) {
        var page = PageRequest.of(request);
        int from = page.cursor().map(cursor -> ordinal(cursor.key())).orElse(BEFORE_ALL);
        return sources.get(caller.account(), id)
                .chain(source -> chunks.beyond(source.id(), source.version(), from, page.forward(), page.fetch())
                        .map(found -> Page.of("chunks", views(source, found), page, ChunkResource::key)));
    }

    private static List<ChunkView> views(Source source, List<DatedChunk> found) {
        return found.stream()
                .map(chunk -> ChunkView.of(chunk, source.account()))
                .toList();
    }

    private static String key(ChunkView chunk) {
        return String.valueOf(chunk.metadata().get("ordinal"));
    }

    private static int ordinal(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("PageToken is not one that this list gave out");
        }
    }
}
