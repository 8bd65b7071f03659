package io.purser.gateway.forward;

import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Unavailable;
import io.purser.security.ServiceTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
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
    Uni<OwnerAnswer> pass(RoutingContext request, Owner owner, Buffer body) {
        return call(owner, request.request().method(), PassedUri.of(request), headers(request), body);
    }

    /** Without a body. */
    Uni<OwnerAnswer> call(RoutingContext request, Owner owner, HttpMethod method, String uri) {
        return call(owner, method, uri, headers(request).remove(HttpHeaders.CONTENT_TYPE), Buffer.buffer());
    }

    private Uni<OwnerAnswer> call(Owner owner, HttpMethod method, String uri, MultiMap headers, Buffer body) {
        return Uni.createFrom().completionStage(() -> owners.open(owner, method, uri, config.patience())
                .recover(failure -> Future.failedFuture(Unavailable.because("The service cannot be reached", failure)))
                .compose(toOwner -> send(toOwner, headers, body))
                .toCompletionStage());
    }

    private static Future<OwnerAnswer> send(HttpClientRequest toOwner, MultiMap headers, Buffer body) {
        toOwner.headers().setAll(headers);
        return toOwner.send(body)
                .compose(answer ->
                        answer.body().map(whole -> new OwnerAnswer(answer.statusCode(), answer.headers(), whole)))
                .recover(failure ->
                        Future.failedFuture(Unanswered.refusal(toOwner.getMethod(), toOwner.path(), failure)));
    }

    private MultiMap headers(RoutingContext request) {
        return PassedHeaders.toOwner(request.request(), tokens.sign(Authentication.account(request)))
                .remove(HttpHeaders.CONTENT_LENGTH);
    }
}
