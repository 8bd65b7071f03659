package io.purser.gateway.repeat;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.purser.gateway.http.RequestThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Does what is asked for under an {@code Idempotency-Key} once: the same request again gets the same answer, another one under the
 * same key is refused with 422, and one that still runs with 409. Requests without a key pass.
 */
@Singleton
public class Keyed {

    /** Tells a client that the answer is one from before. */
    private static final String REPLAYED = "Idempotent-Replayed";

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;
    private static final Logger LOG = Logger.getLogger(Keyed.class);

    private final KeyedRequests requests;

    Keyed(KeyedRequests requests) {
        this.requests = requests;
    }

    /** @throws ApiException 400 when the key cannot be one */
    public static Optional<String> key(RoutingContext request) {
        var key = Optional.ofNullable(request.request().getHeader(HEADER)).map(String::strip);
        if (key.filter(text -> text.isEmpty() || text.length() > LONGEST).isPresent()) {
            throw ApiException.invalid("%s must have from 1 to %d characters".formatted(HEADER, LONGEST));
        }
        return key;
    }

    /** The operation, done once for a key. */
    public Operation once(Operation operation) {
        return (request, body) -> perform(request, body, operation, Keyed::stillRunning);
    }

    /** The same for an operation that knows by itself what it does already: a repeat joins it. */
    public Operation joined(Operation operation) {
        return (request, body) -> perform(request, body, operation, operation);
    }

    private Uni<Answer> perform(RoutingContext request, Buffer body, Operation operation, Operation whileRunning) {
        return key(request)
                .map(key -> KeyedRequest.of(Authentication.owner(request), key, request, body))
                .map(keyed -> requests.begin(keyed)
                        .emitOn(RequestThread.of(request))
                        .chain(standing -> answer(standing, keyed, request, body, operation, whileRunning)))
                .orElseGet(() -> operation.on(request, body));
    }

    private Uni<Answer> answer(
            Standing standing,
            KeyedRequest keyed,
            RoutingContext request,
            Buffer body,
            Operation operation,
            Operation whileRunning) {
        return switch (standing) {
            case Standing.First() -> first(keyed, Uni.createFrom().deferred(() -> operation.on(request, body)));
            case Standing.Running() -> whileRunning.on(request, body);
            case Standing.Answered(var answer) -> Uni.createFrom().item(answer.with(REPLAYED, "true"));
            case Standing.Other() ->
                Uni.createFrom()
                        .failure(ApiException.of(
                                422, 20422, "This Idempotency-Key was used for another request: take a new one"));
        };
    }

    private Uni<Answer> first(KeyedRequest keyed, Uni<Answer> operation) {
        return operation
                .onFailure(ApiException.class)
                .recoverWithItem(refused -> Answer.of((ApiException) refused))
                .onFailure()
                .call(failure -> quietly(requests.forget(keyed)))
                .call(answer -> quietly(isLasting(answer) ? requests.end(keyed, answer) : requests.forget(keyed)));
    }

    /** An answer that a repeat would get again. A broken-off create is one: it may have been done. */
    private static boolean isLasting(Answer answer) {
        return switch (answer.status()) {
            case 401, 403, 409, 429, 500, 503 -> false;
            default -> true;
        };
    }

    /** The client has its answer; only a repeat would miss what could not be kept. */
    private static Uni<Void> quietly(Uni<Void> keeping) {
        return keeping.onFailure()
                .invoke(failure -> LOG.warnf(
                        "The answer to a request with a key is not kept: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Answer> stillRunning(RoutingContext request, Buffer body) {
        return Uni.createFrom()
                .failure(ApiException.of(
                        409, 20409, "The first request with this Idempotency-Key has no answer yet: ask again later"));
    }
}
