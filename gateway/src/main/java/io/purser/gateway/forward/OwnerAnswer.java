package io.purser.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** What a service answered, held whole. */
record OwnerAnswer(int status, MultiMap headers, Buffer body) {

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** As it is, to the client. */
    void passBack(RoutingContext request) {
        var response = request.response().setStatusCode(status);
        response.headers().setAll(PassedHeaders.endToEnd(headers));
        response.end(body);
    }
}
