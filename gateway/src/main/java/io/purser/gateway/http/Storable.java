package io.purser.gateway.http;

import io.purser.contract.rest.ApiException;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Turns away addresses with a NUL in them: no store can hold it, so nothing has such a name. */
@Singleton
public class Storable implements Handler<RoutingContext> {

    private static final String NUL = "%00";

    @Override
    public void handle(RoutingContext request) {
        var query = request.request().query();
        if (request.normalizedPath().contains(NUL)) {
            Answers.refuse(request, ApiException.notFound(request.normalizedPath()));
        } else if (query != null && query.contains(NUL)) {
            Answers.refuse(request, ApiException.invalid("The query holds a NUL character (%00)"));
        } else {
            request.next();
        }
    }
}
