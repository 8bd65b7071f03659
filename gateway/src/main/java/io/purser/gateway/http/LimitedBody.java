package io.purser.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body as a stream that fails when it passes its limit, also when the request did not tell its length. */
public final class LimitedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limitBytes;
    private long seen;
    private boolean failed;
    private Handler<Throwable> onFailure = failure -> {};

    public LimitedBody(HttpServerRequest request, long limitBytes) {
        this.request = request;
        this.limitBytes = limitBytes;
    }

    /** True when the request announces a body that is over the limit. */
    public boolean announcedTooLarge() {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > limitBytes;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler == null ? null : end -> end(handler));
        return this;
    }

    @Override
    public LimitedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        seen += chunk.length();
        if (seen <= limitBytes) {
            handler.handle(chunk);
        } else if (!failed) {
            failed = true;
            onFailure.handle(TooLarge.body(limitBytes));
        }
    }

    private void end(Handler<Void> handler) {
        if (!failed) {
            handler.handle(null);
        }
    }
}
