package io.purser.tools.policy;

import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Policies through REST. There is no way to make one yet, so there are none. */
@Path("/v1/Policies")
class PoliciesResource {

    private final UriInfo uri;

    PoliciesResource(UriInfo uri) {
        this.uri = uri;
    }

    @GET
    public Map<String, Object> list() {
        return Page.of("policies", List.<String>of(), PageRequest.of(uri), String::toString);
    }
}
