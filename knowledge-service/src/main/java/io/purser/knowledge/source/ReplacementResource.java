package io.purser.knowledge.source;

import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** Another file for a source that has one. It takes the place of the one before as soon as it is searchable. */
@Path("/v1/Knowledge/{id}/Upload")
class ReplacementResource {

    private final Library library;
    private final Sources sources;
    private final UploadedFile files;
    private final Caller caller;

    ReplacementResource(Library library, Sources sources, UploadedFile files, Caller caller) {
        this.library = library;
        this.sources = sources;
        this.files = files;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<KnowledgeView> replace(@RestPath String id, UploadForm form, @Context UriInfo request) {
        var account = caller.account();
        var file = form.file();
        var direct = form.direct();
        var meaning = form.meaning();
        return sources.get(account, id)
                .invoke(SourceRules::requireFile)
                .chain(() -> files.fill(file))
                .chain(fill -> library.change(account, id, SourceChange.to(direct, meaning, fill)))
                .map(source -> KnowledgeView.of(source, request));
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    public Uni<KnowledgeView> other(@RestPath String id) {
        return sources.get(caller.account(), id).map(found -> {
            throw UploadForm.needed();
        });
    }
}
