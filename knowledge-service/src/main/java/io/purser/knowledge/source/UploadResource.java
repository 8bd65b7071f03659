package io.purser.knowledge.source;

import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Files as knowledge sources. */
@Path("/v1/Knowledge/Upload")
class UploadResource {

    private final Library library;
    private final SourceRules rules;
    private final UploadedFile files;
    private final Caller caller;

    UploadResource(Library library, SourceRules rules, UploadedFile files, Caller caller) {
        this.library = library;
        this.rules = rules;
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    public Uni<KnowledgeView> upload(UploadForm form, @Context UriInfo request) {
        var account = caller.account();
        var limits = caller.limits();
        var file = form.file();
        var named = rules.uploaded(form, limits);
        return files.fill(file)
                .map(named)
                .chain(source -> library.define(account, source, limits))
                .map(source -> KnowledgeView.of(source, request));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<KnowledgeView> other() {
        throw UploadForm.needed();
    }
}
