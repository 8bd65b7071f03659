package io.purser.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Unavailable;
import io.purser.security.ServiceTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Requests to services that the gateway makes itself on behalf of a client's request. */
@Singleton
class OwnerCalls {

    private final Owners owners;
    private final ServiceTokens tokens;
    private final ForwardingConfig config;

    OwnerCalls(Owners owners, ServiceTokens tokens, ForwardingConfig config) {
        this.owners = owners;
        this.tokens = tokens;
        this.config = config;
    }

    /** With the client's body and what it says about it. */
    Uni<Answer> pass(RoutingContext request, Owner owner, Buffer body) {
        return call(owner, request.request().method(), PassedUri.of(request), headers(request), body);
    }

    /** Without a body. */
    Uni<Answer> call(RoutingContext request, Owner owner, HttpMethod method, String uri) {
        return call(owner, method, uri, headers(request).remove(HttpHeaders.CONTENT_TYPE), Buffer.buffer());
    }

    /** With a body of the gateway's own. */
    Uni<Answer> post(RoutingContext request, Owner owner, String uri, JsonNode body) {
        var headers = headers(request).set(HttpHeaders.CONTENT_TYPE, "application/json");
        return call(owner, HttpMethod.POST, uri, headers, Buffer.buffer(body.toString()));
    }

    Uni<Answer> call(Owner owner, HttpMethod method, String uri, MultiMap headers, Buffer body) {
        return Uni.createFrom().completionStage(() -> owners.open(owner, method, uri, config.patience())
                .recover(failure -> Future.failedFuture(Unavailable.because("The service cannot be reached", failure)))
                .compose(toOwner -> send(toOwner, headers, body))
                .toCompletionStage());
    }

    private static Future<Answer> send(HttpClientRequest toOwner, MultiMap headers, Buffer body) {
        toOwner.headers().setAll(headers);
        return toOwner.send(body)
                .compose(OwnerCalls::whole)
                .recover(failure ->
                        Future.failedFuture(Unanswered.refusal(toOwner.getMethod(), toOwner.path(), failure)));
    }

    static Future<Answer> whole(HttpClientResponse answer) {
        return answer.body()
                .map(body -> new Answer(answer.statusCode(), PassedHeaders.endToEnd(answer.headers()), body));
    }

    private MultiMap headers(RoutingContext request) {
        return PassedHeaders.toOwner(request.request(), tokens.sign(Authentication.grant(request)))
                .remove(HttpHeaders.CONTENT_LENGTH);
    }
}
