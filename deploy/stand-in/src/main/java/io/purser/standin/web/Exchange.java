package io.purser.standin.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Busy;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One request and the way back. Everything happens on the event loop, and nothing any more once the caller has left. */
final class Exchange {

    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final byte[] body;
    private final Context context = Vertx.currentContext();

    Exchange(HttpServerRequest request, byte[] body) {
        this.request = request;
        this.response = request.response();
        this.body = body;
    }

    byte[] body() {
        return body;
    }

    void json(int status, JsonNode json) {
        send(status, Buffer.buffer(Json.bytes(json)));
    }

    void send(int status, Buffer content) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(content);
        }
    }

    void retryAfter(Optional<Integer> seconds) {
        seconds.ifPresent(value -> response.putHeader("Retry-After", value.toString()));
    }

    /** Promises the whole content, sends only the beginning, and closes the connection. */
    void cut(int after, Buffer content) {
        response.putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(content.length()))
                .write(content.slice(0, Math.min(after, content.length() - 1)))
                .onComplete(written -> cut());
    }

    void cut() {
        request.connection().close();
    }

    /** For server-sent events. */
    HttpServerResponse stream() {
        return response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=utf-8")
                .putHeader("Cache-Control", "no-cache");
    }

    /** Once, when the answer is out or the caller has left. */
    void whenOver(Runnable work) {
        response.exceptionHandler(lost -> {}).endHandler(end -> work.run());
    }

    /** Waits without a thread; when the caller leaves meanwhile the work is not done. */
    void later(Duration time, Runnable work) {
        if (time.isPositive()) {
            long timer = context.owner().setTimer(time.toMillis(), id -> guarded(work));
            response.closeHandler(left -> context.owner().cancelTimer(timer));
        } else {
            guarded(work);
        }
    }

    /** Blocking work on a thread of its own, and then what is to be done with its result. */
    <T> void aside(Supplier<T> blocking, Consumer<T> then) {
        Thread.ofVirtual().start(() -> {
            try {
                T result = blocking.get();
                context.runOnContext(back -> guarded(() -> then.accept(result)));
            } catch (RuntimeException | StackOverflowError failure) {
                context.runOnContext(back -> fail(failure));
            }
        });
    }

    void guarded(Runnable work) {
        try {
            if (!response.closed()) {
                work.run();
            }
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        switch (failure) {
            case BadRequest fault -> json(400, Errors.of(fault));
            case Busy busy -> {
                retryAfter(Optional.of(1));
                json(503, Errors.of(503, "busy", "The stand-in is busy. Try again in a moment."));
            }
            default -> {
                LOG.log(System.Logger.Level.ERROR, "request failed", failure);
                json(500, Errors.of(500, "internal_error", "The stand-in failed; its log says why."));
            }
        }
    }
}
