package io.purser.gateway.http;

import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** A request's body, collected up to a limit. */
public final class WholeBody {

    private final Buffer read = Buffer.buffer();
    private final LimitedBody body;
    private final UniEmitter<? super Buffer> emitter;

    private WholeBody(LimitedBody body, UniEmitter<? super Buffer> emitter) {
        this.body = body;
        this.emitter = emitter;
    }

    /**
     * The body when all of it is there. Resumes the request.
     *
     * @throws ApiException 413 through the Uni when the limit is passed
     */
    public static Uni<Buffer> of(HttpServerRequest request, long limitBytes) {
        return Uni.createFrom()
                .emitter(emitter -> new WholeBody(new LimitedBody(request, limitBytes), emitter).collect());
    }

    private void collect() {
        body.exceptionHandler(emitter::fail);
        body.endHandler(end -> emitter.complete(read));
        body.handler(read::appendBuffer);
        body.resume();
    }
}
