package io.purser.gateway.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** What is done for a request whose body is there. Runs on the request's event loop. */
@FunctionalInterface
public interface Operation {

    Uni<Answer> on(RoutingContext request, Buffer body);

    /** Answers with what comes of it. */
    default Handler<RoutingContext> handler(long bodyLimit) {
        return request -> WholeBody.of(request.request(), bodyLimit)
                .chain(body -> on(request, body))
                .subscribe()
                .with(answer -> answer.to(request), failure -> Answers.refuse(request, failure));
    }
}
