package io.purser.contract.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A content type that cannot be read is the client's fault; without this it would come out as the service's. */
class ContentTypes {

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        try {
            request.getMediaType();
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("The header Content-Type cannot be read");
        }
    }
}
