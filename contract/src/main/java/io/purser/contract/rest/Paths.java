package io.purser.contract.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Nothing stands under a name with the character NUL, which PostgreSQL cannot even be asked for. */
class Paths {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getPath(true).indexOf('\0') >= 0) {
            throw ApiException.notFound("under this path");
        }
    }
}
