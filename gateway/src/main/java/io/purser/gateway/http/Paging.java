package io.purser.gateway.http;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Which page of one of the gateway's own lists is asked for. */
public final class Paging {

    private Paging() {}

    /** @throws ApiException 400 */
    public static PageRequest of(RoutingContext request) {
        return PageRequest.of(address(request), request.queryParams()::get);
    }

    private static URI address(RoutingContext request) {
        try {
            return URI.create(request.request().absoluteURI());
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("The address cannot be read");
        }
    }
}
