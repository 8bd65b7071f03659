package io.purser.testparts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.TimeUnit;

/** Requests as they are, with nothing put right. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE = 60;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final int port;
    private final String authorization;

    RawHttp(int port, String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + body, e);
            }
        }
    }

    Answer send(Request request) throws Exception {
        return client.request(HttpMethod.valueOf(request.method()), port, "127.0.0.1", request.uri())
                .compose(sending -> send(sending, request))
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE, TimeUnit.SECONDS);
    }

    private Future<Answer> send(HttpClientRequest sending, Request request) {
        sending.putHeader("Authorization", authorization);
        request.headers().forEach(sending::putHeader);
        return sending.send(Buffer.buffer(request.body())).compose(RawHttp::answer);
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body.toString()));
    }
}
