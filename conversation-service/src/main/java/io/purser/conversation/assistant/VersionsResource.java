package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Versions of an assistant and the way back to one; ours, the wire contract knows none. */
@Path("/v1/Assistants/{id}/Versions")
class VersionsResource {

    private final Versions versions;
    private final Attached attached;
    private final Caller caller;
    private final UriInfo uri;

    VersionsResource(Versions versions, Attached attached, Caller caller, UriInfo uri) {
        this.versions = versions;
        this.attached = attached;
        this.caller = caller;
        this.uri = uri;
    }

    /**
     * The assistant after the restoration.
     *
     * @param leftOut ids of tools and sources of that version that no longer exist
     */
    record Restored(
            @JsonUnwrapped Assistant assistant,
            @JsonProperty("restored_version") int version,
            @JsonProperty("left_out") List<String> leftOut) {}

    @GET
    public Uni<Map<String, Object>> list(String id) {
        var page = PageRequest.of(uri);
        return versions.list(caller.account(), id, page)
                .map(rows -> rows.stream().map(row -> Version.of(row, base())).toList())
                .map(shown -> Page.of("versions", shown, page, version -> String.valueOf(version.version())));
    }

    @GET
    @Path("/{number}")
    public Uni<Version> fetch(String id, String number) {
        return versions.fetch(caller.account(), id, parse(id, number)).map(row -> Version.of(row, base()));
    }

    @POST
    @Path("/{number}/Restore")
    @Consumes(MediaType.WILDCARD)
    public Uni<Restored> restore(String id, String number) {
        int version = parse(id, number);
        String base = base(); // a look at the catalog's end leaves the request's context
        return versions.restore(caller.grant(), id, version)
                .map(restored -> new Restored(assistant(restored.row(), base), version, restored.leftOut()));
    }

    private Assistant assistant(AssistantRow row, String base) {
        return Assistant.of(
                row,
                base,
                attached.tools(row.account(), row.definition(), base),
                attached.knowledge(row.account(), row.definition(), base));
    }

    private static int parse(String id, String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw ApiException.notFound("version %s of assistant %s".formatted(number, id));
        }
    }

    private String base() {
        return uri.getBaseUri().toString();
    }
}
