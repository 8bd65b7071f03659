package io.purser.gateway.forward;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.LimitedBody;
import io.purser.gateway.http.TooLarge;
import io.purser.gateway.http.Unavailable;
import io.purser.security.ServiceTokens;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;

/** Hands a request on to the service that owns the resource, and its answer back. Bodies stream through both ways. */
@Singleton
public class Forwarding implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String SENT_AGAIN = "purser.sent_again";

    private final Owners owners;
    private final ServiceTokens tokens;
    private final ForwardingConfig config;

    Forwarding(Owners owners, ServiceTokens tokens, ForwardingConfig config) {
        this.owners = owners;
        this.tokens = tokens;
        this.config = config;
    }

    @Override
    public void handle(RoutingContext request) {
        var path = request.normalizedPath();
        Owner.of(path)
                .ifPresentOrElse(
                        owner -> forward(request, owner, path),
                        () -> Answers.refuse(request, ApiException.notFound(path)));
    }

    private void forward(RoutingContext request, Owner owner, String path) {
        long limit = config.bodyLimit().asLongValue();
        var body = new LimitedBody(request.request(), limit);
        if (body.announcedTooLarge()) {
            Answers.refuse(request, TooLarge.body(limit));
            return;
        }
        owners.open(owner, request.request().method(), PassedUri.of(request), config.patience())
                .onSuccess(toOwner -> exchange(request, owner, path, body, toOwner))
                .onFailure(failure ->
                        Answers.refuse(request, Unavailable.because("The service cannot be reached", failure)));
    }

    private void exchange(
            RoutingContext request, Owner owner, String path, LimitedBody body, HttpClientRequest toOwner) {
        var token = tokens.sign(Authentication.grant(request));
        toOwner.headers().setAll(PassedHeaders.toOwner(request.request(), token));
        request.response().closeHandler(gone -> toOwner.reset());
        toOwner.exceptionHandler(failure -> LOG.debugf("A forwarded request broke off: %s", failure));
        toOwner.response()
                .onSuccess(answer -> passBack(request, answer))
                .onFailure(failure -> unanswered(request, owner, path, failure));
        send(request, body, toOwner);
    }

    private void unanswered(RoutingContext request, Owner owner, String path, Throwable failure) {
        if (request.response().closed()) {
            LOG.debugf("The client did not wait for the service's answer: %s", failure);
        } else if (maySendAgain(request, failure)) {
            request.put(SENT_AGAIN, true);
            forward(request, owner, path);
        } else {
            Answers.refuse(request, Unanswered.refusal(request.request().method(), path, failure));
        }
    }

    /** A kept connection may be closed by the other side just as it is used; for what only reads, another one is taken. */
    private static boolean maySendAgain(RoutingContext request, Throwable failure) {
        return failure instanceof HttpClosedException
                && READING.contains(request.request().method())
                && !hasBody(request.request())
                && request.get(SENT_AGAIN) == null;
    }

    private static void send(RoutingContext request, LimitedBody body, HttpClientRequest toOwner) {
        if (!hasBody(request.request())) {
            toOwner.end();
            return;
        }
        toOwner.setChunked(!toOwner.headers().contains(HttpHeaders.CONTENT_LENGTH));
        // A body that breaks off must not look complete to the owner.
        body.pipe().endOnFailure(false).to(toOwner).onFailure(failure -> giveUp(request, toOwner, failure));
    }

    private static void giveUp(RoutingContext request, HttpClientRequest toOwner, Throwable failure) {
        if (failure instanceof ApiException) {
            Answers.refuse(request, failure);
        }
        toOwner.reset();
    }

    private static void passBack(RoutingContext request, HttpClientResponse answer) {
        var response = request.response().setStatusCode(answer.statusCode());
        response.headers().setAll(PassedHeaders.endToEnd(answer.headers()));
        if (isEmpty(request.request(), answer)) {
            response.end();
        } else {
            stream(answer, response);
        }
    }

    private static void stream(HttpClientResponse answer, HttpServerResponse response) {
        response.setChunked(!response.headers().contains(HttpHeaders.CONTENT_LENGTH));
        answer.pipe().endOnFailure(false).to(response).onFailure(failure -> response.reset());
    }

    private static boolean isEmpty(HttpServerRequest request, HttpClientResponse answer) {
        return request.method().equals(HttpMethod.HEAD) || answer.statusCode() == 204 || answer.statusCode() == 304;
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || (request.version() == HttpVersion.HTTP_2 && !request.isEnded())
                : !length.equals("0");
    }
}
