package io.purser.gateway.forward;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.LimitedBody;
import io.purser.gateway.http.Operation;
import io.purser.gateway.http.TooLarge;
import io.purser.gateway.http.Unavailable;
import io.purser.security.ServiceTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Hands an upload on as it comes in; it is never held whole. */
@Singleton
public class Uploading implements Operation {

    private final Owners owners;
    private final ServiceTokens tokens;
    private final ForwardingConfig config;

    Uploading(Owners owners, ServiceTokens tokens, ForwardingConfig config) {
        this.owners = owners;
        this.tokens = tokens;
        this.config = config;
    }

    /** @param unread is empty: the body is taken from the request */
    @Override
    public Uni<Answer> on(RoutingContext request, Buffer unread) {
        long limit = config.uploadLimit().asLongValue();
        var body = new LimitedBody(request.request(), limit);
        if (body.announcedTooLarge()) {
            return Uni.createFrom().failure(TooLarge.body(limit));
        }
        return Uni.createFrom().completionStage(() -> owners.open(
                        Owner.KNOWLEDGE, request.request().method(), PassedUri.of(request), config.uploadPatience())
                .recover(failure -> Future.failedFuture(Unavailable.because("The service cannot be reached", failure)))
                .compose(toOwner -> send(request, body, toOwner))
                .toCompletionStage());
    }

    private Future<Answer> send(RoutingContext request, LimitedBody body, HttpClientRequest toOwner) {
        toOwner.headers().setAll(PassedHeaders.toOwner(request.request(), tokens.sign(Authentication.grant(request))));
        toOwner.setChunked(!toOwner.headers().contains(HttpHeaders.CONTENT_LENGTH));
        Promise<Answer> answer = Promise.promise();
        request.response().closeHandler(gone -> toOwner.reset());
        toOwner.response()
                .compose(OwnerCalls::whole)
                .onSuccess(answer::tryComplete)
                .onFailure(failure -> answer.tryFail(Unanswered.refusal(toOwner.getMethod(), toOwner.path(), failure)));
        // A body that breaks off must not look complete to the owner.
        body.pipe().endOnFailure(false).to(toOwner).onFailure(failure -> {
            answer.tryFail(failure instanceof ApiException ? failure : brokenOff());
            toOwner.reset();
        });
        return answer.future();
    }

    private static ApiException brokenOff() {
        return ApiException.invalid("The upload broke off");
    }
}
