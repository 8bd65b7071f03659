package io.purser.security;

import io.purser.contract.rest.ApiException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A service takes requests from the gateway alone: those with its token. */
class ServiceTokenFilter {

    private static final String BEARER = "Bearer ";

    private final ServiceTokens tokens;
    private final Caller caller;
    private final boolean required;

    ServiceTokenFilter(ServiceTokens tokens, Caller caller, ServiceTokenConfig config) {
        this.tokens = tokens;
        this.caller = caller;
        this.required = config.required();
    }

    @ServerRequestFilter(preMatching = true)
    void authenticate(ContainerRequestContext request) {
        if (required) {
            caller.is(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                    .filter(header -> header.startsWith(BEARER))
                    .flatMap(header -> tokens.verify(header.substring(BEARER.length())))
                    .orElseThrow(ApiException::unauthorized));
        }
    }
}
