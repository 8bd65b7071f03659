package io.purser.security.egress;

import io.netty.channel.ConnectTimeoutException;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Broken;
import io.purser.security.egress.EgressOutcome.TooLarge;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request under way. However it ends, its connection goes back whole or is closed; callbacks come one at a time. */
final class Attempt {

    private final Destination.Open to;
    private final EgressRequest asked;
    private final UniEmitter<? super EgressOutcome> outcome;
    private final Buffer body = Buffer.buffer();
    private volatile @Nullable HttpClientRequest open;
    private volatile boolean over;
    private volatile boolean whole;

    Attempt(Destination.Open to, EgressRequest asked, UniEmitter<? super EgressOutcome> outcome) {
        this.to = to;
        this.asked = asked;
        this.outcome = outcome;
    }

    void begin(HttpClient client, RequestOptions options) {
        outcome.onTermination(this::end);
        client.request(options)
                .onSuccess(this::send)
                .onFailure(failure -> outcome.complete(new Unreachable(unconnected(failure))));
    }

    private void send(HttpClientRequest request) {
        open = request;
        if (over) {
            request.reset();
            return;
        }
        write(request).onSuccess(this::receive).onFailure(this::broken);
    }

    private Future<HttpClientResponse> write(HttpClientRequest request) {
        return asked.body() == null ? request.send() : request.send(asked.body());
    }

    private void receive(HttpClientResponse response) {
        response.handler(chunk -> take(chunk, response))
                .exceptionHandler(this::broken)
                .endHandler(end -> complete(response));
    }

    /** What comes after the end of the outcome is passed over. */
    private void take(Buffer chunk, HttpClientResponse response) {
        long room = asked.limits().bytes() - body.length();
        if (over) {
            return;
        }
        if (chunk.length() <= room) {
            body.appendBuffer(chunk);
        } else {
            stop(chunk, (int) room, response);
        }
    }

    private void stop(Buffer chunk, int room, HttpClientResponse response) {
        if (asked.limits().cut()) {
            body.appendBuffer(chunk, 0, room);
            outcome.complete(answer(response));
        } else {
            outcome.complete(new TooLarge(response.statusCode(), asked.limits().bytes()));
        }
    }

    private void complete(HttpClientResponse response) {
        whole = true;
        outcome.complete(answer(response));
    }

    private Answered answer(HttpClientResponse response) {
        return new Answered(
                response.statusCode(), response.headers(), body, to.target().uri(), whole);
    }

    private void broken(Throwable failure) {
        outcome.complete(new Broken("The connection broke before the answer was complete"));
    }

    /** Also reached when nobody waits any more, possibly on another thread and before there is a connection. */
    private void end() {
        over = true;
        var request = open;
        if (request != null && !whole) {
            request.reset();
        }
    }

    static String unconnected(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException _ -> "No connection in time";
            case ConnectException _ -> "The connection was refused";
            case SSLException _ -> "No safe connection: the TLS handshake failed";
            default -> "No connection";
        };
    }
}
